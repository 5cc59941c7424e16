import { useEffect, useState } from 'preact/hooks';

/** How far down the window a part has come when it counts as the one that is read. */
const READING_LINE = 0.15;

/** The name of the part that is before the reader: the last whose top has passed the reading line; at the page's end the last of all. */
export function usePresentPart<N extends string>(names: readonly [N, ...N[]]): N {
  const [present, setPresent] = useState<N>(names[0]);
  useEffect(() => {
    const look = (): void => {
      const { scrollHeight } = document.documentElement;
      const atEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
      const line = innerHeight * READING_LINE;
      const passed = names.filter((name) => (document.getElementById(name)?.getBoundingClientRect().top ?? Infinity) <= line);
      setPresent((atEnd ? names.at(-1) : passed.at(-1)) ?? names[0]);
    };
    look();
    const quietly = { passive: true };
    window.addEventListener('scroll', look, quietly);
    window.addEventListener('resize', look, quietly);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [names]);
  return present;
}
