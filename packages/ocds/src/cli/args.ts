import { type ParseArgsConfig, parseArgs } from 'node:util'
import { texts } from './texts.ts'

/** The sentence of a command that was asked wrongly. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * The options and the files of a command.
 * @throws WrongUse with a Spanish sentence for an option that it has not, or that lacks its value
 */
export function readArgs<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongUse(texts.unknownOption(error))
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new WrongUse(texts.optionValue(error))
    throw error
  }
}

/** A whole number greater than nothing. @throws WrongUse for anything else */
export function countIn(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,15}$/.test(value) || Number(value) === 0) throw new WrongUse(texts.needsNumber(name))
  return Number(value)
}

/** The value of an option that has to be there. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new WrongUse(texts.needsOption(name))
  return value
}
