import { commands, Disposable, Uri, workspace } from 'vscode';

const SCHEME = 'zhibiao-rule';

/** The folder with the pages of the rules, which comes with the extension. */
export function rulePages(extension: Uri): Uri {
  return Uri.joinPath(extension, 'docs', 'rules');
}

/** Shows pages of rules as documents of their own that nobody can write to. */
export function provideRulePages(extension: Uri): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) =>
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(rulePages(extension), path))),
    }),
    commands.registerCommand('zhibiao.explainRule', async (rule: unknown) => {
      // A link in a hover names it, and hovers are made of what stands in tables.
      if (typeof rule !== 'string' || !/^[a-z][a-z-]*$/.test(rule)) return;
      await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
    }),
  );
}
