import { SlidersHorizontal } from 'lucide-react';
import { useApp, useSettings, useWords } from '../app-context.tsx';
import { Choice, Switch } from '../primitives/Choice.tsx';
import { Popover } from '../primitives/Popover.tsx';
import styles from './DisplayOptions.module.css';

/** What the diagram shows, and how it is laid out. */
export function DisplayOptions() {
  const words = useWords().shell;
  return (
    <Popover label={words.displayOptions} icon={<SlidersHorizontal size={16} />}>
      {() => <Options />}
    </Popover>
  );
}

function Options() {
  const { actions } = useApp();
  const words = useWords().shell;
  const { scene, engine, minimap, groups } = useSettings((settings) => settings);
  return (
    <div className={styles.options}>
      <Choice
        legend={words.direction}
        chosen={scene.direction}
        options={[
          { value: 'down', title: words.directions.down },
          { value: 'right', title: words.directions.right },
        ]}
        onChoose={(direction) => actions.changeScene({ direction })}
      />
      <fieldset>
        <legend className={styles.legend}>{words.show}</legend>
        <Switch
          label={words.attributes}
          checked={scene.attributes}
          onChange={(attributes) => actions.changeScene({ attributes })}
        />
        <Switch
          label={words.initializers}
          checked={scene.initializers}
          onChange={(initializers) => actions.changeScene({ initializers })}
        />
        <Switch
          label={words.names}
          checked={scene.names}
          onChange={(names) => actions.changeScene({ names })}
        />
        <Switch
          label={words.shapes}
          checked={scene.shapes}
          onChange={(shapes) => actions.changeScene({ shapes })}
        />
        <Switch
          label={words.groups}
          checked={groups}
          onChange={(shown) => actions.changeSettings({ groups: shown })}
        />
        <Switch
          label={words.minimap}
          checked={minimap}
          onChange={(shown) => actions.changeSettings({ minimap: shown })}
        />
      </fieldset>
      <Choice
        legend={words.engine}
        chosen={engine}
        options={[
          { value: 'opscope', title: words.engines.opscope },
          { value: 'elk', title: words.engines.elk },
        ]}
        onChoose={(chosen) => actions.changeSettings({ engine: chosen })}
      />
      <p className={styles.note}>{words.engineNote}</p>
    </div>
  );
}
