/** Calm paper, one strong colour; on a narrow screen each row of a table becomes a card. */
export const pageStyle = `
:root { color-scheme: light; --paper: #fbf8f2; --sheet: #fff; --ink: #1e1b16; --ink-2: #565043; --line: #ddd5c5; --jade: #0b5a4f; --jade-2: #e3efe9 }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.55 'Hanken Grotesk Variable', 'Hanken Grotesk', system-ui, sans-serif; font-variant-numeric: tabular-nums }
main { max-width: 62rem; margin: 0 auto; padding: 40px 20px 64px }
h1 { font-size: clamp(1.85rem, 4vw, 2.9rem); line-height: 1.15; margin: 0 0 12px; text-wrap: balance }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 0 0 12px }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 4px }
p, ul { margin: 0 0 12px; max-width: 42rem }
ul { padding-left: 20px }
.lead { font-size: 1.15rem; color: var(--ink-2) }
section, footer { margin-top: 40px }
.result { background: var(--sheet); border: 1px solid var(--line); border-top: 6px solid var(--jade); border-radius: 14px; padding: 28px 20px 12px }
.result .lead { color: var(--ink) }
article { border-top: 1px solid var(--line); padding: 20px 0 12px }
table { border-collapse: collapse; width: 100%; margin: 12px 0; background: var(--sheet); font-size: 1rem }
caption { text-align: left; color: var(--ink-2); background: var(--paper); padding: 4px 0 8px }
.result caption { background: var(--sheet) }
th, td { text-align: left; vertical-align: top; padding: 8px 12px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
td { white-space: nowrap; overflow-wrap: normal }
thead th { overflow-wrap: normal; color: var(--ink-2); font-weight: 600; border-bottom: 2px solid var(--line) }
tbody th { font-weight: 600 }
article tbody tr:first-child { background: var(--jade-2) }
td:last-child { white-space: normal }
footer { border-top: 1px solid var(--line); padding-top: 28px; color: var(--ink-2) }
footer h2 { color: var(--ink) }
code { font-size: .95em; background: var(--jade-2); color: var(--ink); padding: 4px 8px; border-radius: 10px; overflow-wrap: anywhere }
@media (max-width: 44rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  table, caption, tbody, tr, th, td { display: block }
  tr { padding: 12px 0; border-bottom: 1px solid var(--line) }
  tbody th, td { border: 0; padding: 2px 12px; white-space: normal }
  td::before { content: attr(data-label) ': '; color: var(--ink-2) }
}
@media print {
  body { background: #fff; font-size: 11pt }
  main { max-width: none; padding: 0 }
  article, tr { break-inside: avoid }
  h2, h3, caption { break-after: avoid }
  .result { border-radius: 0 }
}
`
