import type { ImageLayout, ImageOptions, ImagePreset } from '../../../../core/feeds/image-options.ts';
import { IMAGE_PRESETS, presetOf, presetOptions } from '../../../../core/feeds/image-presets.ts';
import { useWords } from '../../../app-context.tsx';
import { Switch } from '../../../primitives/Choice.tsx';
import { optionsOf } from '../../../primitives/options-of.ts';
import { FieldRow, NumberField, SelectField } from '../fields.tsx';
import styles from '../Inputs.module.css';

interface ImageOptionFieldsProps {
  readonly options: ImageOptions;
  readonly onChange: (options: ImageOptions) => void;
}

/** How pixels become numbers: a preset, and each of its numbers for whoever needs another. */
export function ImageOptionFields({ options, onChange }: ImageOptionFieldsProps) {
  const words = useWords().run.input.image;
  const preset: ImagePreset | 'custom' = presetOf(options) ?? 'custom';
  return (
    <>
      <FieldRow>
        <SelectField
          label={words.preset}
          chosen={preset}
          options={optionsOf<ImagePreset | 'custom'>(
            preset === 'custom' ? ['custom', ...IMAGE_PRESETS] : IMAGE_PRESETS,
            words.presets,
          )}
          onChoose={(next) => {
            if (next !== 'custom') onChange({ ...options, ...presetOptions(next) });
          }}
        />
        <SelectField
          label={words.resize}
          chosen={options.resize}
          options={optionsOf(['stretch', 'fit', 'crop', 'none'], words.resizes)}
          onChoose={(resize) => onChange({ ...options, resize })}
        />
        <SelectField
          label={words.channels}
          chosen={options.channels}
          options={optionsOf(['rgb', 'bgr', 'grey', 'luma'], words.channelNames)}
          onChoose={(channels) => onChange({ ...options, channels })}
        />
        <SelectField
          label={words.layout}
          chosen={options.layout}
          options={optionsOf<ImageLayout>(['NCHW', 'NHWC'], { NCHW: 'NCHW', NHWC: 'NHWC' })}
          onChoose={(layout) => onChange({ ...options, layout })}
        />
      </FieldRow>
      <details className={styles.more}>
        <summary>{words.more}</summary>
        <Numbers options={options} onChange={onChange} />
      </details>
    </>
  );
}

function Numbers({ options, onChange }: ImageOptionFieldsProps) {
  const words = useWords().run.input.image;
  return (
    <div className={styles.fold}>
      <p className={styles.hint}>{words.formula}</p>
      <FieldRow>
        <NumberField
          label={words.scale}
          value={options.scale}
          onChange={(scale) => onChange({ ...options, scale })}
        />
        {options.resize === 'fit' && (
          <>
            <NumberField
              label={words.padLevel}
              value={options.pad}
              min={0}
              onChange={(pad) => onChange({ ...options, pad: Math.min(255, pad) })}
            />
            <SelectField
              label={words.place}
              chosen={options.place}
              options={optionsOf<ImageOptions['place']>(['centre', 'top-left'], words.places)}
              onChoose={(place) => onChange({ ...options, place })}
            />
          </>
        )}
        <Switch
          label={words.invert}
          checked={options.invert}
          onChange={(invert) => onChange({ ...options, invert })}
        />
      </FieldRow>
      <Channels
        title={words.mean}
        values={options.mean}
        onChange={(mean) => onChange({ ...options, mean })}
      />
      <Channels
        title={words.deviation}
        values={options.deviation}
        onChange={(deviation) => onChange({ ...options, deviation })}
      />
    </div>
  );
}

interface ChannelsProps {
  readonly title: string;
  readonly values: ImageOptions['mean'];
  readonly onChange: (values: ImageOptions['mean']) => void;
}

function Channels({ title, values, onChange }: ChannelsProps) {
  const words = useWords().run.input.image;
  const [first, second, third] = values;
  return (
    <FieldRow>
      <NumberField
        label={words.channel(title, 1)}
        value={first}
        onChange={(value) => onChange([value, second, third])}
      />
      <NumberField
        label={words.channel(title, 2)}
        value={second}
        onChange={(value) => onChange([first, value, third])}
      />
      <NumberField
        label={words.channel(title, 3)}
        value={third}
        onChange={(value) => onChange([first, second, value])}
      />
    </FieldRow>
  );
}
