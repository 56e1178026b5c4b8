/** The explanation pages of the rules, their table, and the setting of their levels, made from the registry. */
import type { Corpus } from '../corpus/model.ts';
import { parse } from '../text/parser.ts';
import { check } from './check.ts';
import { levels } from './levels.ts';
import type { Rule } from './model.ts';

const groups: Readonly<Record<Rule['group'], string>> = {
  structure: 'Structure',
  footnotes: 'Footnotes',
  citations: 'Citations',
  style: 'Style',
  agreed: 'Agreed language',
};

/** What a rule applies to, by its profiles. */
const scopes: Readonly<Record<string, string>> = {
  ga: 'resolutions, except those of the Security Council',
  'ga decision': 'resolutions and decisions, except those of the Security Council',
  'ga sc': 'resolutions',
  'ga sc decision': 'resolutions and decisions',
};

/** What the rule's quick fix does to the bad example. */
function fixLine(rule: Rule, corpus: Corpus): string {
  const fixes = check({ draft: parse(rule.page.bad), corpus, rules: [rule] }).flatMap(
    (finding) => finding.fixes,
  );
  const [fix] = fixes;
  if (!fix) return 'None: what is right, only the drafter knows.';
  return `${fix.title}${fix.safe ? ', also with “fix all” and `resolute fix`' : ''}.`;
}

/** A fence longer than any in the text. */
function fenced(draft: string): string {
  const fence = '`'.repeat(Math.max(3, ...Array.from(draft.matchAll(/`+/gu), ([run]) => run.length + 1)));
  return `${fence}markdown\n${draft.trimEnd()}\n${fence}`;
}

/** The page of a rule, in Markdown. `corpus` is the one that the example presupposes. */
export function pageOf(rule: Rule, corpus: Corpus): string {
  const { id, level, profiles, page } = rule;
  return `# ${id}

${page.summary}.

- **Level:** ${level}
- **Applies to:** ${scopes[profiles.join(' ')] ?? profiles.join(', ')}
- **Quick fix:** ${fixLine(rule, corpus)}

## Why

${page.why}

## Found

${fenced(page.bad)}

## Right

${fenced(page.good)}

## Source

${page.source}

## Silence it

On one line, by a comment above it:

\`\`\`markdown
<!-- resolute-disable-next-line ${id} -->
\`\`\`

In one draft, in its front matter, or in all drafts of a folder, in its \`.resoluterc\`:

\`\`\`yaml
rules:
  ${id}: off
\`\`\`
`;
}

/** The table of all rules, in Markdown. */
export function tableOf(rules: readonly Rule[]): string {
  const parts = Object.entries(groups).flatMap(([group, name]) => {
    const own = rules.filter((rule) => rule.group === group);
    if (own.length === 0) return [];
    const rows = own.map(({ id, page, level }) => `| [${id}](${id}.md) | ${page.summary} | ${level} |`);
    return [`## ${name}\n\n| rule | finds | level |\n| --- | --- | --- |\n${rows.join('\n')}\n`];
  });
  return `# The rules\n\nMade by \`node scripts/run.mjs rules\` from the rules themselves: change those, and run it again.\n\n${parts.join('\n')}`;
}

/** The properties of the setting `resolute.rules`, as package.json contributes it. */
export function settingsOf(rules: readonly Rule[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    rules.map(({ id, level, page }) => [
      id,
      { type: 'string', enum: levels, default: level, description: `${page.summary}.` },
    ]),
  );
}
