import { publishContract } from '../../actions/publish-stage.ts'
import { formTexts } from '../form-texts.ts'
import {
  amountText,
  contractCurrency,
  dayText,
  firstContract,
  typedDay,
  whenAgain,
} from './known.ts'
import { maybe, needed } from './questions.ts'
import { stagePage } from './stage-page.ts'

const currency = contractCurrency

export const contractPage = stagePage({
  slug: 'contrato',
  words: {
    title: 'Publicar el contrato',
    lead: 'Lo que se firmó. Con él, la obra pasa a «contratada».',
    submit: 'Publicar el contrato',
  },
  titleAgain: 'Corregir el contrato',
  openAt: ['award', 'contract', 'implementation'],
  againAt: ['contract', 'implementation'],
  documentType: 'contractSigned',
  questions: {
    numero: needed.line('contracts/id', { most: 60 }),
    titulo: needed.line('contracts/title'),
    monto: needed.money('contracts/value', { currency }),
    sin_iva: maybe.money('contracts/value/netAmount', { currency, rare: true }),
    firmado: needed.day('contracts/dateSigned', { past: true }),
    inicia: needed.day('contracts/period/startDate'),
    termina: needed.day('contracts/period/endDate'),
    vigilancia: maybe.codes('contracts/surveillanceMechanisms', { rare: true }),
    garantia: maybe.code('contracts/guarantees/type', {
      rare: true,
      along: { name: 'garantia_monto', said: formTexts.guaranteeKind },
    }),
    garantia_monto: maybe.money('contracts/guarantees/value', {
      rare: true,
      along: { name: 'garantia', said: formTexts.guaranteeAmount },
    }),
    motivo: needed.lines('contracts/amendments/rationale', whenAgain),
  },
  valuesOf: (answers) => ({
    number: answers.numero,
    title: answers.titulo,
    amount: answers.monto,
    netAmount: answers.sin_iva,
    signedOn: answers.firmado,
    startsOn: answers.inicia,
    endsOn: answers.termina,
    surveillance: answers.vigilancia,
    guarantee:
      answers.garantia && answers.garantia_monto
        ? { type: answers.garantia, amount: answers.garantia_monto }
        : undefined,
    reason: answers.motivo,
  }),
  initial: (known) => {
    const { state, setting } = known
    const day = (dateTime: string | null | undefined) => dayText(setting.zone, dateTime)
    const contract = firstContract(known)
    const guarantee = contract?.guarantees?.[0]
    return {
      numero: String(contract?.id ?? ''),
      titulo: contract?.title ?? state.tender?.title ?? '',
      monto: amountText(contract?.value ?? state.awards?.[0]?.value),
      sin_iva: String(contract?.value?.netAmount ?? ''),
      firmado: contract ? day(contract.dateSigned) : typedDay(setting.today),
      inicia: day(contract?.period?.startDate),
      termina: day(contract?.period?.endDate ?? state.tender?.contractPeriod?.endDate),
      vigilancia: [...(contract?.surveillanceMechanisms ?? [])],
      garantia: guarantee?.type ?? '',
      garantia_monto: amountText(guarantee?.value),
    }
  },
  dates: { signature: 'firmado', start: 'inicia', end: 'termina' },
  publish: publishContract,
})
