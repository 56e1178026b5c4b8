/** Fixes that number notes anew touch the whole file; they are worked out when somebody asks for them. */
import type { TextEdit } from '../../text/model.ts';
import type { Fix } from '../model.ts';

/**
 * A fix whose edits are made on first use, so that checking stays linear however much there is to mend.
 * @param exclusive see `Fix.exclusive`; numbering notes anew is.
 */
export function lazyFix(
  title: string,
  safe: boolean,
  make: () => readonly TextEdit[],
  exclusive = true,
): Fix {
  let made: readonly TextEdit[] | undefined;
  return {
    title,
    safe,
    exclusive,
    get edits() {
      return (made ??= make());
    },
  };
}
