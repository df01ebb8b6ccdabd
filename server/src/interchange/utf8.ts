import { type Buffer, transcode } from 'node:buffer';

/**
 * The text of bytes in UTF-8, through UTF-16, which for long ones is several times as fast as `toString`; null where the
 * bytes are no valid UTF-8, or where the host cannot do it.
 */
export function utf8Text(bytes: Buffer): string | null {
  try {
    return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  } catch {
    return null;
  }
}
