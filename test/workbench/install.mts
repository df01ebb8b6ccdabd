import { installPackages } from '../../scripts/lib/install.mts';
import { workbenchFolder } from './packages.mts';

/** Installs the workbench's packages where they are missing or of another version. */
export function installWorkbench(): void {
  installPackages(
    workbenchFolder,
    '首次使用：正在安装编辑器组件（约 430 MB，半分钟左右）…\nFirst use: installing the editor (about 430 MB, half a minute or so) …',
  );
}
