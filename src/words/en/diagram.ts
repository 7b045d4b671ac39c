/** The diagram's own controls and states. */
export const diagram = {
  label: 'Diagram. Arrow keys walk along the edges, Enter opens a subgraph, Escape clears the selection.',
  openInPlace: 'Open in place',
  closeInPlace: 'Close',
  openAsView: 'Open as a view of its own',
  minimap: 'Minimap: press or drag to move the view',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomHundred: 'Zoom to 100 %',
  fit: 'Fit to window',
  percent: (value: string) => `${value} %`,
  placing: (percent: string) => `Placing ${percent} %`,
  cancel: 'Cancel',
  empty: 'This graph has no nodes.',
  layoutFailed: 'This graph could not be placed. The outline and the search still reach everything in it.',
  selected: (title: string, name: string) =>
    name === '' ? `Selected: ${title}` : `Selected: ${title}, ${name}`,
};
