import fc from 'fast-check';
import { html, Markup, table } from '#markup';

describe('HTML made by the template', () => {
  it('has every text as text, in an element as in an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = html`<p title="${text}">${text}</p>`.text;
        expect(made.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
      }),
    );
  });

  it('escapes once: what is HTML already stays as it is', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(html`<p>${inner}</p>`.text).toBe('<p><b>a &amp; b</b></p>');
    expect(html`${new Markup('<br>')}`.text).toBe('<br>');
  });

  it('writes lists one after the other, numbers as they are, and nothing where there is nothing', () => {
    expect(html`${['<', html`<i>${1}</i>`, undefined, ['a', 0]]}${undefined}`.text).toBe('&lt;<i>1</i>a0');
  });

  it('has no character that HTML has no use for', () => {
    expect(html`${'a\u0000b\ud800c\u0085'}`.text).toBe('a\ufffdb\ufffdc\ufffd');
    expect(html`${'😀\n\t'}`.text).toBe('😀\n\t');
  });
});

describe('a table', () => {
  it('has a caption, headings of columns and rows, and a total', () => {
    const made = table('<Sums>', [{ heading: 'Month' }, { heading: 'Euros', isNumber: true }], [['May', 1]], {
      total: ['Total', 1],
    }).text;
    expect(made).toContain('<caption>&lt;Sums&gt;</caption>');
    expect(made).toContain('<th scope="col" class="number-cell">Euros</th>');
    expect(made).toContain(
      '<tr><th scope="row" class="text-cell">May</th><td class="number-cell" data-heading="Euros">1</td></tr>',
    );
    expect(made).toContain('<tfoot><tr><th scope="row" class="text-cell">Total</th>');
  });
});
