import { Fragment } from 'react';

/** A name that may be broken behind its separators: `mobilenetv2_|dynamo.|onnx`. What is copied stays the same. */
export function Breakable({ text }: { readonly text: string }) {
  return (
    <span>
      {text.split(/(?<=[_./:-])(?=[^_./:-])/).map((part, i) => (
        // Parts have no identity of their own; their order is fixed for a text.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
