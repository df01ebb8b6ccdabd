import { Editor, type EditorOptions } from './editor.mts';

/** Opens one editor for all tests of a suite, and keeps a picture of each test that fails. */
export function editorForSuite(options: EditorOptions = {}): () => Editor {
  let editor: Editor;
  before(async () => {
    editor = await Editor.open(options);
  });
  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state === 'failed') await editor.picture(`failed ${currentTest.fullTitle()}`.replaceAll('/', ' '));
  });
  after(() => editor?.close());
  return () => editor;
}
