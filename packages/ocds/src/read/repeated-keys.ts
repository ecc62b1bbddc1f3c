import { scanJson } from './json-scan.ts'

/**
 * The keys that an object of this value has twice, with their line from 1. There is a colon for each key that was
 * written, so the text is only read again where the value has fewer keys than its bytes have colons.
 */
export function repeatedKeys(bytes: Uint8Array, value: unknown): { key: string; line: number }[] {
  if (colonsIn(bytes) === keysIn(value)) return []
  return scanJson(new TextDecoder().decode(bytes)).repeated
}

function colonsIn(bytes: Uint8Array) {
  let colons = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x3a) colons++
    else if (byte === 0x22) at = afterText(bytes, at + 1)
  }
  return colons
}

function afterText(bytes: Uint8Array, from: number) {
  let at = from
  while (at < bytes.length && bytes[at] !== 0x22) at += bytes[at] === 0x5c ? 2 : 1
  return at
}

function keysIn(value: unknown) {
  const open: unknown[] = [value]
  let keys = 0
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const inner = Object.values(next)
    if (!Array.isArray(next)) keys += inner.length
    for (const entry of inner) if (typeof entry === 'object' && entry !== null) open.push(entry)
  }
  return keys
}
