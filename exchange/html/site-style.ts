/** How the page is laid out; on paper the part that is open, without what is for the hand. */
export const SITE_STYLE = `
* { box-sizing: border-box; }
html { --line: color-mix(in srgb, var(--ink) 16%, transparent); --faint: color-mix(in srgb, var(--ink) 74%, transparent); --wash: color-mix(in srgb, var(--ink) 4%, transparent); }
body { margin: 0; display: grid; grid-template: auto 1fr / 250px minmax(0, 1fr); min-height: 100vh; background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK TC", sans-serif; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 8px; top: 8px; z-index: 9; background: var(--paper); padding: 6px 10px; }
.bar { grid-column: 1 / -1; display: flex; align-items: center; gap: 24px; padding: 10px 20px; border-bottom: 1px solid var(--line); position: sticky; top: 0; background: var(--paper); z-index: 5; }
.bar strong { font-size: 1.1em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.search { position: relative; margin-left: auto; width: min(380px, 50vw); }
.search input { width: 100%; font: inherit; color: inherit; padding: 6px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--wash); }
.search input:focus { outline: 2px solid var(--accent); outline-offset: 1px; }
#found { position: absolute; right: 0; left: 0; top: calc(100% + 6px); max-height: 60vh; overflow: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 8px 28px rgb(0 0 0 / 22%); padding: 4px; }
#found [role="option"] { padding: 6px 10px; border-radius: 6px; cursor: pointer; overflow-wrap: anywhere; }
#found [role="option"] span { display: block; color: var(--faint); font-size: .85em; }
#found [aria-selected="true"] { background: color-mix(in srgb, var(--accent) 18%, transparent); }
#found p { margin: 4px 10px; color: var(--faint); font-size: .85em; }
nav { border-right: 1px solid var(--line); padding: 8px 12px 32px; position: sticky; top: 53px; align-self: start; height: calc(100vh - 53px); overflow-y: auto; }
nav h2 { font-size: .8em; text-transform: uppercase; letter-spacing: .06em; color: var(--faint); margin: 18px 8px 4px; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: 4px 8px; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav a:hover { background: var(--wash); }
nav a[aria-current] { background: color-mix(in srgb, var(--accent) 16%, transparent); font-weight: 600; }
nav a:focus-visible, button:focus-visible, .picture:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
main { padding: 24px clamp(16px, 3vw, 40px) 64px; min-width: 0; outline: none; }
main > section > header h1, main > section > h1 { font-size: 1.7em; margin: 0 0 .1em; line-height: 1.25; overflow-wrap: anywhere; }
.detail { margin: 0; color: var(--faint); } .goal { margin: .3em 0; font-size: 1.08em; }
.pictures { margin-top: 10px; }
.tools { display: flex; align-items: end; margin-bottom: 8px; } .views { display: flex; flex-wrap: wrap; gap: 6px; }
button { font: inherit; color: inherit; background: var(--wash); border: 1px solid var(--line); border-radius: 8px; padding: 3px 12px; cursor: pointer; }
button[aria-pressed="true"] { background: color-mix(in srgb, var(--accent) 20%, transparent); border-color: var(--accent); }
.picture { position: relative; border: 1px solid var(--line); border-radius: 10px; overflow: auto; background: var(--paper); }
.picture svg { display: block; max-width: none; }
.zoom { display: none; gap: 4px; margin-left: auto; }
.zoom button { min-width: 34px; padding: 3px 8px; }
.live .picture { overflow: hidden; height: calc(100vh - 250px); min-height: 380px; cursor: grab; touch-action: none; }
.live .picture.dragging { cursor: grabbing; }
.live .picture svg { width: 100%; height: 100%; user-select: none; }
.live .zoom { display: flex; }
.lit { animation: lit 2.4s ease-out; } @keyframes lit { 0%, 40% { filter: drop-shadow(0 0 7px var(--accent)) drop-shadow(0 0 2px var(--accent)); } }
@media (prefers-reduced-motion: reduce) { .lit { animation: none; outline: 3px solid var(--accent); } }
html:not(.live) .pictures { margin-top: 12px; } html:not(.live) main > section { margin-bottom: 64px; } html:not(.live) .search { display: none; }
[hidden] { display: none !important; }
@media (max-width: 800px) { .pictures { margin-top: 8px; } body { display: block; } nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); max-height: 34vh; } .bar { gap: 12px; padding: 8px 14px; } }
@media print {
  body { display: block; font-size: 11px; } .bar, nav, .tools, .skip { display: none !important; } .pictures { margin-top: 12px; } main { padding: 0; }
  .live .picture, .picture { height: auto; min-height: 0; border: 0; overflow: visible; } .live .picture svg, .picture svg { width: 100%; height: auto; max-height: 90vh; }
}
`;
