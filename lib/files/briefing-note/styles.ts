/**
 * The note on screen and on paper, in the application and by itself: the colours of the design system
 * where its variables are known, those of its light theme elsewhere. On paper it holds on one A4 page.
 */
export const NOTE_STYLES = `
.note{max-width:60rem;color:var(--text-default-grey,#3a3a3a);font-family:Marianne,arial,sans-serif;font-size:1rem;line-height:1.5}
.note :is(h1,h2,h3,p,ul,li,dl,dt,dd){margin:0;padding:0;font-size:1em;line-height:inherit}
.note ul{list-style:none}
.note h1{font-size:1.75em;line-height:1.25;color:var(--text-title-grey,#161616)}
.note h2{margin:1.25em 0 .4em;padding-top:.4em;border-top:1px solid var(--border-plain-grey,#3a3a3a);font-size:1.125em;line-height:1.3;font-weight:700;color:var(--text-title-grey,#161616)}
.note .said,.note .foot,.note .meaning,.note .change{font-size:.875em}
.note .meaning,.note .foot{color:var(--text-mention-grey,#666)}
.note .figures{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.75em 1.25em}
.note .figures strong{display:block;font-size:1.6em;line-height:1.25;color:var(--text-title-grey,#161616);font-variant-numeric:tabular-nums}
.note .sentences li{padding-left:1em;text-indent:-1em}
.note .sentences li::before{content:"–";display:inline-block;width:1em;text-indent:0}
.note .two{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2em}
.note .lines li{display:flex;gap:0 1em;justify-content:space-between;padding:.1em 0;border-bottom:1px solid var(--border-default-grey,#ddd);font-variant-numeric:tabular-nums}
.note .lines span:last-child{white-space:nowrap}
.note .foot{margin-top:1.25em;overflow-wrap:anywhere}
@media screen and (max-width:48em){.note .figures,.note .two{grid-template-columns:minmax(0,1fr)}}
@media print{
@page{size:A4;margin:11mm 13mm}
.note{max-width:none;font-size:9.4pt;line-height:1.35;color:#161616}
.note h2{margin:.7em 0 .3em}
.note .figures{gap:.4em 1.25em}
.note a{color:inherit;background-image:none;text-decoration:none}
.note section{break-inside:avoid}
}
`;
