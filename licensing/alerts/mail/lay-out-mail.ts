/** Parts of an e-mail; each paragraph or entry is plain text. */
export type MailContent = {
  heading: string;
  /** Entries with facts and a link each. */
  entries: readonly MailEntry[];
  /** Small print. */
  footer: readonly string[];
  link: MailLink | null;
};

export type MailEntry = {
  title: string;
  note?: string | null;
  facts?: readonly { label: string; value: string }[];
  link?: MailLink | null;
};

type MailLink = { text: string; url: string };

/** Renders the content as plain text and as simple HTML that every mail program shows. */
export function layOutMail(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText({ heading, entries, footer, link }: MailContent): string {
  const blocks = entries.map(({ title, note, facts = [], link: at }) =>
    [
      `- ${title}`,
      ...(note ? [`  ${note}`] : []),
      ...facts.map(({ label, value }) => `  ${label}: ${value}`),
      ...(at ? [`  ${at.url}`] : []),
    ].join('\n'),
  );
  return [heading, ...blocks, ...(link ? [`${link.text}: ${link.url}`] : []), footer.join('\n')]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;";

function asHtml({ heading, entries, footer, link }: MailContent): string {
  const blocks = entries.map(
    ({ title, note, facts = [], link: at }) =>
      `<li style="margin:0 0 16px"><strong>${escapeHtml(title)}</strong>` +
      (note ? `<br>${escapeHtml(note)}` : '') +
      (facts.length > 0 ? tableOf(facts) : '') +
      (at ? `<br>${linkOf(at)}` : '') +
      '</li>',
  );
  return (
    `<!doctype html><html><head><meta charset="utf-8"></head><body style="${FONT}color:#1c1c1a;font-size:15px;line-height:1.5">` +
    `<h1 style="font-size:18px">${escapeHtml(heading)}</h1>` +
    (blocks.length > 0 ? `<ul style="padding-left:20px">${blocks.join('')}</ul>` : '') +
    (link ? `<p>${linkOf(link)}</p>` : '') +
    `<p style="color:#62625c;font-size:13px">${footer.map(escapeHtml).join('<br>')}</p></body></html>`
  );
}

/** Adds small print and a link at the end of an e-mail. */
export function addToMail(
  { text, html }: { text: string; html: string },
  { notes, links }: { notes: readonly string[]; links: readonly MailLink[] },
): { text: string; html: string } {
  const lines = [...notes, ...links.map((link) => `${link.text}: ${link.url}`)];
  const parts = [...notes.map(escapeHtml), ...links.map(linkOf)];
  return {
    text: `${text}\n${lines.join('\n')}\n`,
    html: html.replace(
      /(<\/body><\/html>)?$/,
      (end) => `<p style="color:#62625c;font-size:13px">${parts.join('<br>')}</p>${end}`,
    ),
  };
}

const tableOf = (facts: NonNullable<MailEntry['facts']>) =>
  `<table style="border-collapse:collapse">${facts
    .map(
      ({ label, value }) =>
        `<tr><td style="padding:2px 16px 2px 0;color:#62625c">${escapeHtml(label)}</td><td style="padding:2px 0">${escapeHtml(value)}</td></tr>`,
    )
    .join('')}</table>`;

const linkOf = ({ text, url }: MailLink) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
