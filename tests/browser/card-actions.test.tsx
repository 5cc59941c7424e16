import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';

import { CardActions } from '../../components/CardActions.tsx';

const NAMES = { copy: 'Copy', everywhere: 'Everywhere', undo: 'Undo' };
const words: Readonly<Record<string, string>> = {
  'card.copy': NAMES.copy,
  'card.hide.everywhere': NAMES.everywhere,
  'card.undo': NAMES.undo,
};

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

test('an entry that is hidden while a copy is under way can still be shown again, whichever is answered first', async () => {
  for (const order of ['hiding first', 'copying first']) {
    const hiding = Promise.withResolvers<boolean>();
    const copying = Promise.withResolvers<boolean>();
    const asked: boolean[] = [];
    const onHide = (_: string, hidden: boolean): Promise<boolean> => {
      asked.push(hidden);
      return hiding.promise;
    };
    render(
      <CardActions
        key={order}
        language="en"
        second="below"
        t={(key) => words[key] ?? key}
        onCopy={() => copying.promise}
        onHide={onHide}
        onSecond={() => undefined}
      />,
      document.body,
    );
    button(NAMES.copy)?.click();
    button(NAMES.everywhere)?.click();
    const answers = order === 'hiding first' ? [hiding, copying] : [copying, hiding];
    for (const answer of answers) {
      answer.resolve(true);
      await new Promise((later) => setTimeout(later, 50));
    }
    button(NAMES.undo)?.click();
    expect(asked).toEqual([true, false]);
    await expect.poll(() => button(NAMES.undo)).toBeUndefined();
  }
});
