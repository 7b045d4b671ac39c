import type { InputRecipe } from '../../../core/feeds/recipe.ts';
import type { InputState } from '../../../state/run/run-state.ts';

export type RecipeOf<K extends InputRecipe['kind']> = Extract<InputRecipe, { readonly kind: K }>;

/** What an editor of a recipe that is there already gets. */
export interface EditorProps<K extends InputRecipe['kind']> {
  readonly recipe: RecipeOf<K>;
  readonly onChange: (recipe: RecipeOf<K>) => void;
}

/** What an editor gets that waits for a file: its recipe may still be another one. */
export interface FileEditorProps<K extends InputRecipe['kind']> {
  readonly input: InputState;
  readonly onChange: (recipe: RecipeOf<K>) => void;
}
