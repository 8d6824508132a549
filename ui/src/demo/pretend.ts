// What no page can bring about by itself, for a picture: the pointer over something, and the wishes of a system.

/** What a state is called in a selector, and the class below which it is pretended. */
const states: Record<string, string> = {
  ':hover': 'as-hover',
  ':active': 'as-active',
  ':focus-visible': 'as-focus',
};

/** The colours that a system with few of them would choose. */
const few = `:root {
  color-scheme: light dark;
  --paper: Canvas; --sunk: Canvas; --card: Canvas; --plate: Canvas;
  --ink: CanvasText; --ink-soft: CanvasText; --ink-faint: CanvasText;
  --rule: CanvasText; --rule-strong: CanvasText; --edge: CanvasText;
  --sales: CanvasText; --engineering: CanvasText; --good: CanvasText;
  --attention: CanvasText; --wrong: CanvasText; --focus: Highlight;
  --sales-wash: Canvas; --engineering-wash: Canvas; --good-wash: Canvas;
  --attention-wash: Canvas; --wrong-wash: Canvas; --shade: transparent;
}`;

function add(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function everyRule(): CSSRule[] {
  const within = (rules: CSSRuleList): CSSRule[] =>
    [...rules].flatMap((rule) =>
      rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule)
        ? [rule, ...within(rule.cssRules)]
        : [rule],
    );
  return [...document.styleSheets].flatMap((sheet) => within(sheet.cssRules));
}

/** Makes each rule for a state hold below its class, too. */
export function pretendStates(): void {
  const copies = everyRule().flatMap((rule) => {
    if (!(rule instanceof CSSStyleRule)) return [];
    return Object.entries(states).flatMap(([state, name]) => {
      if (!rule.selectorText.includes(state)) return [];
      const selector = rule.selectorText
        .replaceAll(`:has(${state})`, '')
        .replaceAll(/^:focus-visible/g, ':is(button, input, textarea, a)')
        .replaceAll(state, '')
        .split(/,(?![^(]*\))/)
        .map((it) => `.${name} ${it.trim()}`)
        .join(', ');
      return [`${selector} { ${rule.style.cssText} }`];
    });
  });
  add(copies.join('\n'));
}

/** Brings about what the rules for such a system would. */
export function pretendWish(wish: 'contrast' | 'forced'): void {
  const name = wish === 'forced' ? 'forced-colors' : 'prefers-contrast';
  const rules = everyRule().flatMap((rule) =>
    rule instanceof CSSMediaRule && rule.conditionText.includes(name)
      ? [...rule.cssRules].map((it) => it.cssText)
      : [],
  );
  add([...(wish === 'forced' ? [few] : []), ...rules].join('\n'));
}
