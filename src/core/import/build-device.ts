import type { DeviceConfiguration, NodeDeviceConfiguration } from '../ir/model.ts';
import type {
  DeviceConfigurationProto,
  NodeDeviceConfigurationProto,
  ShardingSpecProto,
} from '../onnx/onnx-proto.generated.js';
import { hasField } from '../onnx/presence.ts';

export function buildDeviceConfigurations(
  protos: readonly DeviceConfigurationProto[],
): readonly DeviceConfiguration[] {
  return protos.map(({ name, numDevices, device }) => ({
    name,
    deviceCount: numDevices,
    devices: [...device],
  }));
}

/** `X: axis 0 / 2 (N / 2); devices 0, 1; 0 = {1, 2}`: axis, parts (and what is parted), devices, device groups. */
function formatSharding(spec: ShardingSpecProto): string {
  const axes = spec.shardedDim.map(({ axis, simpleSharding }) => {
    const parts = simpleSharding.map(({ dimValue, dimParam, numShards }) => {
      const dim = dimValue ?? dimParam;
      return dim === null ? String(numShards) : `${String(dim)} / ${String(numShards)}`;
    });
    return `axis ${String(axis)}: ${parts.join(', ')}`;
  });
  const devices = spec.device.length > 0 ? [`devices ${spec.device.map(String).join(', ')}`] : [];
  const groups = spec.indexToDeviceGroupMap.map(
    ({ key, value }) => `${String(key)} = {${value.map(String).join(', ')}}`,
  );
  return `${spec.tensorName}: ${[...axes, ...devices, ...groups].join('; ')}`;
}

export function buildNodeDevices(
  protos: readonly NodeDeviceConfigurationProto[],
): readonly NodeDeviceConfiguration[] {
  return protos.map((proto) => ({
    configurationId: proto.configurationId,
    pipelineStage: hasField(proto, 'pipelineStage') ? proto.pipelineStage : null,
    sharding: proto.shardingSpec.map(formatSharding),
  }));
}
