import { z } from 'zod'
import { publishContract } from '../../actions/publish-stage.ts'
import { formTexts, guaranteeOptions, surveillanceOptions } from '../form-texts.ts'
import {
  boxes,
  date,
  money,
  number,
  optionalCode,
  optionalMoney,
  title,
  words,
} from './form-fields.ts'
import { amountText, dayText, firstContract, moneyField, typedDay } from './known.ts'
import { stagePage } from './stage-page.ts'

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
  fields: (known) => [
    { name: 'numero', kind: 'text' },
    { name: 'titulo', kind: 'text' },
    moneyField(known, { name: 'monto' }),
    moneyField(known, { name: 'sin_iva', optional: true, rare: true }),
    { name: 'firmado', kind: 'date' },
    { name: 'inicia', kind: 'date' },
    { name: 'termina', kind: 'date' },
    { name: 'vigilancia', kind: 'boxes', options: surveillanceOptions, optional: true, rare: true },
    { name: 'garantia', kind: 'select', options: guaranteeOptions, optional: true, rare: true },
    { name: 'garantia_monto', kind: 'money', optional: true, rare: true },
  ],
  schema: z
    .object({
      numero: number,
      titulo: title,
      monto: money,
      sin_iva: optionalMoney,
      firmado: date,
      inicia: date,
      termina: date,
      vigilancia: boxes,
      garantia: optionalCode(guaranteeOptions),
      garantia_monto: optionalMoney,
      motivo: words(),
    })
    .superRefine(({ garantia, garantia_monto: amount }, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (garantia && !amount) refuse('garantia_monto', formTexts.guaranteeAmount)
      if (amount && !garantia) refuse('garantia', formTexts.guaranteeKind)
    })
    .transform((values) => ({
      number: values.numero,
      title: values.titulo,
      amount: values.monto,
      netAmount: values.sin_iva,
      signedOn: values.firmado,
      startsOn: values.inicia,
      endsOn: values.termina,
      surveillance: values.vigilancia,
      guarantee:
        values.garantia && values.garantia_monto
          ? { type: values.garantia, amount: values.garantia_monto }
          : undefined,
      reason: values.motivo,
    })),
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
