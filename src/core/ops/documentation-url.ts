import { listSchemas } from './lookup-schema.ts';
import { canonicalDomain } from './operator-table.ts';

const ONNX_PAGES = 'https://onnx.ai/onnx/operators/';
const CONTRIB_PAGE = 'https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md';

/**
 * The operator's official page, at the version's own section where the page has one; null when there is no page.
 * onnx.ai names a page `onnx_<domain without dots>_<operator>.html` (so `onnx__Conv.html` for the default domain) and
 * labels each version's section `l-onnx-op<domain with dashes>-<operator>-<version>`, all in lower case.
 */
export function documentationUrl(domain: string, opType: string, sinceVersion: number): string | null {
  const name = canonicalDomain(domain);
  const newest = listSchemas(name, opType).at(-1);
  if (newest === undefined || newest.legacy) return null;
  if (name === 'com.microsoft') return `${CONTRIB_PAGE}#com.microsoft.${opType}`;
  const page = `onnx_${name.replaceAll('.', '')}_${opType}.html`;
  const section = `l-onnx-op${name.replaceAll('.', '-')}-${opType}-${sinceVersion}`.toLowerCase();
  return `${ONNX_PAGES}${page}#${section}`;
}
