/** What each rule of coherence says, and what to do, in Spanish. `a` and `b` are what it found. */
const spanish = {
  'period-order': () => 'El periodo termina antes de empezar. Revisa las dos fechas.',
  'period-extent': () =>
    'El término con prórrogas es anterior al término. Revisa «maxExtentDate» y «endDate».',
  'period-duration': (a: string) =>
    `Entre las dos fechas hay ${a} días, no los de «durationInDays». Corrige uno de los tres.`,
  'unlikely-date': (a: string) =>
    `El año ${a} no es creíble. Escribe la fecha verdadera o quita el campo.`,
  'enquiry-after-tender': () =>
    'Se puede preguntar después del plazo para ofertar. Revisa los dos periodos.',
  'award-before-tender-end': () =>
    'Se adjudicó antes de que terminara el plazo para ofertar. Revisa las dos fechas.',
  'signed-before-award': () =>
    'El contrato se firmó antes de la adjudicación. Revisa las dos fechas.',
  'contract-before-award': () =>
    'El contrato empieza antes de la adjudicación. Revisa las dos fechas.',
  'paid-before-signed': () =>
    'Se pagó antes de firmar el contrato. Revisa la fecha del pago y «dateSigned».',
  'fact-after-release': () =>
    'La entrega cuenta algo que pasó después de publicarse. Revisa esta fecha y la de la entrega.',
  'met-without-date': () => 'El hito se cumplió, pero no dice cuándo. Agrega «dateMet».',
  'date-without-met': (a: string) =>
    `El hito tiene fecha de cumplimiento y su estado es «${a}». Corrige uno de los dos.`,

  'negative-amount': () => 'El monto es negativo. Revísalo.',
  'amount-without-currency': () => 'El monto no dice su moneda. Agrega «currency», como MXN.',
  'net-over-amount': () =>
    'El monto sin impuestos es mayor que el monto con ellos. Revisa «netAmount» y «amount».',
  'min-over-max': () => 'El monto mínimo es mayor que el estimado. Revisa «minValue» y «value».',
  'over-budget': () =>
    'Lo adjudicado suma más que el presupuesto. Revisa los montos o registra la ampliación.',
  'breakdown-sum': () =>
    'El desglose no suma lo que el presupuesto. Revisa los montos de «budgetBreakdown».',
  'contract-over-award': () =>
    'Los contratos suman más que la adjudicación. Revisa los montos o registra la modificación.',
  overpaid: () =>
    'Los pagos suman más que el contrato. Revisa los montos o registra la modificación.',
  'guarantee-over-contract': () => 'La garantía es mayor que el contrato. Revisa los dos montos.',
  'currency-mix': (a: string, b: string) =>
    `El monto está en ${a} y el de origen en ${b}. Usa una sola moneda o agrega el tipo de cambio.`,

  'award-reference': (a: string) => `No hay una adjudicación «${a}». Corrige «awardID» o agrégala.`,
  'lot-reference': (a: string) => `No hay un lote «${a}». Corrige la referencia o agrégalo.`,
  'bid-reference': (a: string) => `No hay una oferta «${a}». Corrige la referencia o agrégala.`,
  'milestone-reference': (a: string) => `No hay un hito «${a}». Corrige la referencia o agrégalo.`,
  'own-process': () =>
    'El proceso se relaciona consigo mismo. Pon el «ocid» del otro proceso o quita la relación.',

  'party-reference': (a: string) => `«${a}» no está en «parties». Agrega a esa organización.`,
  'party-role': (a: string, b: string) =>
    `«${a}» no tiene el papel «${b}» en «parties». Agrégalo a «roles».`,
  'party-name': (a: string, b: string) =>
    `Aquí se llama «${a}» y en «parties», «${b}». Usa el mismo nombre.`,
  'party-without-role': (a: string) =>
    `La organización «${a}» no dice qué papel tiene. Agrega «roles».`,
  'buyer-is-supplier': (a: string) =>
    `«${a}» es quien compra y quien vende. Revisa «buyer» y «suppliers».`,
  'rfc-format': (a: string) => `«${a}» no tiene la forma de un RFC. Corrígelo o cambia «scheme».`,

  'award-without-supplier': () =>
    'La adjudicación está activa y no dice a quién. Agrega «suppliers» o cambia «status».',
  'unsuccessful-with-award': (a: string) =>
    `La licitación está «${a}» y hay una adjudicación activa. Corrige uno de los dos estados.`,
  'contract-of-dropped-award': (a: string) =>
    `El contrato está activo y su adjudicación está «${a}». Corrige uno de los dos estados.`,
  'tenderers-count': (a: string) =>
    `Se listan más licitantes que los ${a} de «numberOfTenderers». Corrige el número.`,
}

/** The name of a rule of coherence. */
export type CoherenceRule = keyof typeof spanish
export type CoherenceTexts = Readonly<Record<CoherenceRule, (a: string, b: string) => string>>

export const coherenceRules: CoherenceTexts = spanish
