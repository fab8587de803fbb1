/** The style of every dossier, the same for all of them, so that a Content-Security-Policy can name its hash. */
export const DOSSIER_STYLE = `
:root { color: #1a1a1a; background: #fff; font: 11pt/1.45 "Source Serif 4", Georgia, "Times New Roman", "DejaVu Serif", serif; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .3rem; }
h2 { font-size: 1.45rem; margin: 3rem 0 .8rem; padding-bottom: .25rem; border-bottom: 2px solid #1a1a1a; }
h3 { font-size: 1.12rem; margin: 1.8rem 0 .6rem; }
h4 { font-size: 1rem; margin: 0 0 .15rem; }
p { margin: .35rem 0; }
a { color: #1a3e72; }
.subtitle { font-size: 1.1rem; margin: 0 0 2rem; }
.confidential { margin: 0 0 2rem; font-weight: bold; }
.how { color: #444; font-style: italic; }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .15rem 1rem; margin: .4rem 0; }
dt { grid-column: 1; color: #444; }
dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
dd p { margin: 0; }
blockquote { margin: 0; padding-left: .7rem; border-left: 3px solid #b5b5b5; white-space: pre-line; overflow-wrap: anywhere; }
.cover dl { margin: 1.5rem 0; }
.cover dt, .overview dt { font-weight: bold; color: #1a1a1a; }
.contents ol { margin: .3rem 0; padding-left: 1.5rem; }
article { margin: 0 0 1.15rem; padding: .1rem 0 .1rem 1rem; border-left: 3px solid #cfcfcf; }
.entry.void h4 .title { text-decoration: line-through; }
.number { display: inline-block; min-width: 2rem; color: #444; font-weight: normal; }
time { white-space: nowrap; }
.who { margin: 0; }
.mark { margin: .3rem 0; padding: .2rem .6rem; border: 1px solid #8a5a00; background: #fff6e0; }
.law { margin: .3rem 0 0; }
.proof { margin: .3rem 0 0; font-size: .78rem; color: #444; overflow-wrap: anywhere; }
code { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: .86em; overflow-wrap: anywhere; }
.finding { border-left-width: 5px; }
.unlawful .finding { border-left-color: #9c1c1c; }
.to-be-checked .finding { border-left-color: #8a5a00; }
.information .finding { border-left-color: #1a3e72; }
table { width: 100%; border-collapse: collapse; margin: .6rem 0 1.6rem; font-size: .86rem; line-height: 1.3; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .28rem .5rem .28rem 0; border-bottom: 1px solid #cfcfcf; }
thead th { border-bottom: 1.5px solid #1a1a1a; }
td.number-cell, th.number-cell { text-align: right; font-variant-numeric: tabular-nums; }
td.number-cell { white-space: nowrap; }
tfoot td, tfoot th { font-weight: bold; border-bottom: none; }
.events { font-size: .74rem; }
.events td { overflow-wrap: anywhere; }
@media screen and (max-width: 40rem) {
  body { padding: 1rem .9rem 3rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { grid-column: 1; margin-bottom: .4rem; }
  table, caption, tbody, tfoot, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .4rem 0; border-bottom: 1px solid #cfcfcf; }
  th, td { padding: .1rem 0; border-bottom: none; overflow-wrap: anywhere; }
  td:empty { display: none; }
  td::before { content: attr(data-heading) ": "; color: #444; font-weight: normal; }
  td.number-cell, th.number-cell { text-align: left; white-space: normal; }
}
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt Georgia, serif; } }
@media print {
  :root { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .cover { break-after: page; }
  .chapter { break-before: page; }
  .chapter.runs-on { break-before: auto; }
  h2, h3, h4, caption { break-after: avoid; }
  article, tr, .step, .keep { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  p, dd, blockquote { orphans: 3; widows: 3; }
}
`;

/** SHA-256 of the style, base64, as a Content-Security-Policy names it; a test tells when it has to change. */
export const DOSSIER_STYLE_HASH = 'sha256-sZn6Z/hK8C21WJXiVuwjV+DIkMJ3rHSGKHkTTjztJyk=';

/** The policy under which a dossier can be shown: nothing is loaded and nothing runs. */
export const DOSSIER_CONTENT_SECURITY_POLICY = `default-src 'none'; style-src '${DOSSIER_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
