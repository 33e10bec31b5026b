/** Making and keeping nodes: what is already right is not touched. Text goes in as textContent only. */

export function make(tag, className = "") {
  const node = document.createElement(tag);
  if (className) node.className = className;
  return node;
}

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function setAttribute(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Gives `parent` one child an item, keeping nodes whose `data-as` still fits; `fill` does the rest. */
export function sync(parent, items, asOf, create, fill) {
  items.forEach((item, index) => {
    const as = asOf(item);
    let node = parent.children[index];
    if (!node || node.dataset.as !== as) {
      const fresh = create(item);
      fresh.dataset.as = as;
      if (node) node.replaceWith(fresh);
      else parent.append(fresh);
      node = fresh;
    }
    fill(node, item);
  });
  while (parent.children.length > items.length) parent.lastElementChild.remove();
}
