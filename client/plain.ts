/**
 * A text from a file or from git for where VS Code reads signs in texts: it makes pictures of `$(name)` in lists and in the status bar, and links of
 * `[words](address)` in messages, also such that run a command. Looks the same and is only text.
 */
export const plain = (text: string): string => text.replaceAll('$(', '$\u200b(').replaceAll('](', ']\u200b(');
