import type { CoherenceTexts } from './rules.ts'

export const coherenceRulesInEnglish: CoherenceTexts = {
  'period-order': () => 'The period ends before it begins. Check both dates.',
  'period-extent': () =>
    'The end with extensions is before the end. Check «maxExtentDate» and «endDate».',
  'period-duration': (a) =>
    `There are ${a} days between both dates, not «durationInDays». Correct one of the three.`,
  'unlikely-date': (a) => `The year ${a} is not credible. Write the true date or remove the field.`,
  'enquiry-after-tender': () =>
    'Questions are taken after the time for bids is over. Check both periods.',
  'award-before-tender-end': () =>
    'It was awarded before the time for bids was over. Check both dates.',
  'signed-before-award': () => 'The contract was signed before the award. Check both dates.',
  'contract-before-award': () => 'The contract begins before the award. Check both dates.',
  'paid-before-signed': () =>
    'It was paid before the contract was signed. Check the date of the payment and «dateSigned».',
  'fact-after-release': () =>
    'The release tells something that happened after it. Check this date and that of the release.',
  'met-without-date': () => 'The milestone was met, but not told when. Add «dateMet».',
  'date-without-met': (a) =>
    `The milestone has the date when it was met and its status is «${a}». Correct one of them.`,

  'negative-amount': () => 'The amount is negative. Check it.',
  'amount-without-currency': () => 'The amount has no currency. Add «currency», like MXN.',
  'net-over-amount': () =>
    'The amount without taxes is above the amount with them. Check «netAmount» and «amount».',
  'min-over-max': () => 'The least value is above the estimate. Check «minValue» and «value».',
  'over-budget': () =>
    'The awards add up to more than the budget. Check the amounts or record its extension.',
  'breakdown-sum': () =>
    'The breakdown does not add up to the budget. Check the amounts of «budgetBreakdown».',
  'contract-over-award': () =>
    'The contracts add up to more than the award. Check the amounts or record the amendment.',
  overpaid: () =>
    'The payments add up to more than the contract. Check the amounts or record the amendment.',
  'guarantee-over-contract': () => 'The guarantee is above the contract. Check both amounts.',
  'currency-mix': (a, b) =>
    `The amount is in ${a} and that where it comes from in ${b}. Use one currency or add the exchange rate.`,

  'award-reference': (a) => `There is no award «${a}». Correct «awardID» or add it.`,
  'lot-reference': (a) => `There is no lot «${a}». Correct the reference or add it.`,
  'bid-reference': (a) => `There is no bid «${a}». Correct the reference or add it.`,
  'milestone-reference': (a) => `There is no milestone «${a}». Correct the reference or add it.`,
  'own-process': () =>
    'The process is related to itself. Put the «ocid» of the other process or remove the relation.',

  'party-reference': (a) => `«${a}» is not in «parties». Add that organization.`,
  'party-role': (a, b) => `«${a}» does not have the role «${b}» in «parties». Add it to «roles».`,
  'party-name': (a, b) => `Its name here is «${a}» and in «parties», «${b}». Use the same name.`,
  'party-without-role': (a) => `The organization «${a}» has no role. Add «roles».`,
  'buyer-is-supplier': (a) => `«${a}» both buys and sells. Check «buyer» and «suppliers».`,
  'rfc-format': (a) => `«${a}» does not have the shape of an RFC. Correct it or change «scheme».`,

  'award-without-supplier': () =>
    'The award is active and does not tell to whom. Add «suppliers» or change «status».',
  'unsuccessful-with-award': (a) =>
    `The tender is «${a}» and there is an active award. Correct one of both statuses.`,
  'contract-of-dropped-award': (a) =>
    `The contract is active and its award is «${a}». Correct one of both statuses.`,
  'tenderers-count': (a) =>
    `More tenderers are listed than the ${a} of «numberOfTenderers». Correct the number.`,
}
