// Generated from onnx.proto by scripts/make-proto.ts. Do not edit.
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["onnx"] || ($protobuf.roots["onnx"] = {});

export const ModelProto = $root.ModelProto = (() => {

    const ModelProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    ModelProto.prototype.irVersion = 0;
    ModelProto.prototype.producerName = "";
    ModelProto.prototype.producerVersion = "";
    ModelProto.prototype.domain = "";
    ModelProto.prototype.modelVersion = 0;
    ModelProto.prototype.docString = "";
    ModelProto.prototype.graph = null;
    ModelProto.prototype.opsetImport = $util.emptyArray;
    ModelProto.prototype.metadataProps = $util.emptyArray;
    ModelProto.prototype.trainingInfo = $util.emptyArray;
    ModelProto.prototype.functions = $util.emptyArray;
    ModelProto.prototype.configuration = $util.emptyArray;

    ModelProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.irVersion != null && $Object.hasOwnProperty.call(message, "irVersion"))
            writer.uint32(8).int64(message.irVersion);
        if (message.producerName != null && $Object.hasOwnProperty.call(message, "producerName"))
            writer.uint32(18).string(message.producerName);
        if (message.producerVersion != null && $Object.hasOwnProperty.call(message, "producerVersion"))
            writer.uint32(26).string(message.producerVersion);
        if (message.domain != null && $Object.hasOwnProperty.call(message, "domain"))
            writer.uint32(34).string(message.domain);
        if (message.modelVersion != null && $Object.hasOwnProperty.call(message, "modelVersion"))
            writer.uint32(40).int64(message.modelVersion);
        if (message.docString != null && $Object.hasOwnProperty.call(message, "docString"))
            writer.uint32(50).string(message.docString);
        if (message.graph != null && $Object.hasOwnProperty.call(message, "graph"))
            $root.GraphProto.encode(message.graph, writer.uint32(58).fork(), _depth + 1).ldelim();
        if (message.opsetImport != null && message.opsetImport.length)
            for (let i = 0; i < message.opsetImport.length; ++i)
                $root.OperatorSetIdProto.encode(message.opsetImport[i], writer.uint32(66).fork(), _depth + 1).ldelim();
        if (message.metadataProps != null && message.metadataProps.length)
            for (let i = 0; i < message.metadataProps.length; ++i)
                $root.StringStringEntryProto.encode(message.metadataProps[i], writer.uint32(114).fork(), _depth + 1).ldelim();
        if (message.trainingInfo != null && message.trainingInfo.length)
            for (let i = 0; i < message.trainingInfo.length; ++i)
                $root.TrainingInfoProto.encode(message.trainingInfo[i], writer.uint32(162).fork(), _depth + 1).ldelim();
        if (message.functions != null && message.functions.length)
            for (let i = 0; i < message.functions.length; ++i)
                $root.FunctionProto.encode(message.functions[i], writer.uint32(202).fork(), _depth + 1).ldelim();
        if (message.configuration != null && message.configuration.length)
            for (let i = 0; i < message.configuration.length; ++i)
                $root.DeviceConfigurationProto.encode(message.configuration[i], writer.uint32(210).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    ModelProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ModelProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    message.irVersion = reader.int64();
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.producerName = reader.string();
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.producerVersion = reader.string();
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    message.domain = reader.string();
                    continue;
                }
            case 5: {
                    if (wireType !== 0)
                        break;
                    message.modelVersion = reader.int64();
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    message.docString = reader.string();
                    continue;
                }
            case 7: {
                    if (wireType !== 2)
                        break;
                    message.graph = $root.GraphProto.decode(reader, reader.size(), $undefined, _depth + 1, message.graph);
                    continue;
                }
            case 8: {
                    if (wireType !== 2)
                        break;
                    if (!(message.opsetImport && message.opsetImport.length))
                        message.opsetImport = [];
                    message.opsetImport.push($root.OperatorSetIdProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 14: {
                    if (wireType !== 2)
                        break;
                    if (!(message.metadataProps && message.metadataProps.length))
                        message.metadataProps = [];
                    message.metadataProps.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 20: {
                    if (wireType !== 2)
                        break;
                    if (!(message.trainingInfo && message.trainingInfo.length))
                        message.trainingInfo = [];
                    message.trainingInfo.push($root.TrainingInfoProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 25: {
                    if (wireType !== 2)
                        break;
                    if (!(message.functions && message.functions.length))
                        message.functions = [];
                    message.functions.push($root.FunctionProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 26: {
                    if (wireType !== 2)
                        break;
                    if (!(message.configuration && message.configuration.length))
                        message.configuration = [];
                    message.configuration.push($root.DeviceConfigurationProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return ModelProto;
})();

export const GraphProto = $root.GraphProto = (() => {

    const GraphProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    GraphProto.prototype.node = $util.emptyArray;
    GraphProto.prototype.name = "";
    GraphProto.prototype.initializer = $util.emptyArray;
    GraphProto.prototype.docString = "";
    GraphProto.prototype.input = $util.emptyArray;
    GraphProto.prototype.output = $util.emptyArray;
    GraphProto.prototype.valueInfo = $util.emptyArray;
    GraphProto.prototype.quantizationAnnotation = $util.emptyArray;
    GraphProto.prototype.sparseInitializer = $util.emptyArray;
    GraphProto.prototype.metadataProps = $util.emptyArray;

    GraphProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.node != null && message.node.length)
            for (let i = 0; i < message.node.length; ++i)
                $root.NodeProto.encode(message.node[i], writer.uint32(10).fork(), _depth + 1).ldelim();
        if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
            writer.uint32(18).string(message.name);
        if (message.initializer != null && message.initializer.length)
            for (let i = 0; i < message.initializer.length; ++i)
                $root.TensorProto.encode(message.initializer[i], writer.uint32(42).fork(), _depth + 1).ldelim();
        if (message.docString != null && $Object.hasOwnProperty.call(message, "docString"))
            writer.uint32(82).string(message.docString);
        if (message.input != null && message.input.length)
            for (let i = 0; i < message.input.length; ++i)
                $root.ValueInfoProto.encode(message.input[i], writer.uint32(90).fork(), _depth + 1).ldelim();
        if (message.output != null && message.output.length)
            for (let i = 0; i < message.output.length; ++i)
                $root.ValueInfoProto.encode(message.output[i], writer.uint32(98).fork(), _depth + 1).ldelim();
        if (message.valueInfo != null && message.valueInfo.length)
            for (let i = 0; i < message.valueInfo.length; ++i)
                $root.ValueInfoProto.encode(message.valueInfo[i], writer.uint32(106).fork(), _depth + 1).ldelim();
        if (message.quantizationAnnotation != null && message.quantizationAnnotation.length)
            for (let i = 0; i < message.quantizationAnnotation.length; ++i)
                $root.TensorAnnotation.encode(message.quantizationAnnotation[i], writer.uint32(114).fork(), _depth + 1).ldelim();
        if (message.sparseInitializer != null && message.sparseInitializer.length)
            for (let i = 0; i < message.sparseInitializer.length; ++i)
                $root.SparseTensorProto.encode(message.sparseInitializer[i], writer.uint32(122).fork(), _depth + 1).ldelim();
        if (message.metadataProps != null && message.metadataProps.length)
            for (let i = 0; i < message.metadataProps.length; ++i)
                $root.StringStringEntryProto.encode(message.metadataProps[i], writer.uint32(130).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    GraphProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.GraphProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if (!(message.node && message.node.length))
                        message.node = [];
                    message.node.push($root.NodeProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.name = reader.string();
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    if (!(message.initializer && message.initializer.length))
                        message.initializer = [];
                    message.initializer.push($root.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 10: {
                    if (wireType !== 2)
                        break;
                    message.docString = reader.string();
                    continue;
                }
            case 11: {
                    if (wireType !== 2)
                        break;
                    if (!(message.input && message.input.length))
                        message.input = [];
                    message.input.push($root.ValueInfoProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 12: {
                    if (wireType !== 2)
                        break;
                    if (!(message.output && message.output.length))
                        message.output = [];
                    message.output.push($root.ValueInfoProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 13: {
                    if (wireType !== 2)
                        break;
                    if (!(message.valueInfo && message.valueInfo.length))
                        message.valueInfo = [];
                    message.valueInfo.push($root.ValueInfoProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 14: {
                    if (wireType !== 2)
                        break;
                    if (!(message.quantizationAnnotation && message.quantizationAnnotation.length))
                        message.quantizationAnnotation = [];
                    message.quantizationAnnotation.push($root.TensorAnnotation.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 15: {
                    if (wireType !== 2)
                        break;
                    if (!(message.sparseInitializer && message.sparseInitializer.length))
                        message.sparseInitializer = [];
                    message.sparseInitializer.push($root.SparseTensorProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 16: {
                    if (wireType !== 2)
                        break;
                    if (!(message.metadataProps && message.metadataProps.length))
                        message.metadataProps = [];
                    message.metadataProps.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return GraphProto;
})();

export const NodeProto = $root.NodeProto = (() => {

    const NodeProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    NodeProto.prototype.input = $util.emptyArray;
    NodeProto.prototype.output = $util.emptyArray;
    NodeProto.prototype.name = "";
    NodeProto.prototype.opType = "";
    NodeProto.prototype.attribute = $util.emptyArray;
    NodeProto.prototype.docString = "";
    NodeProto.prototype.domain = "";
    NodeProto.prototype.overload = "";
    NodeProto.prototype.metadataProps = $util.emptyArray;
    NodeProto.prototype.deviceConfigurations = $util.emptyArray;

    NodeProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.input != null && message.input.length)
            for (let i = 0; i < message.input.length; ++i)
                writer.uint32(10).string(message.input[i]);
        if (message.output != null && message.output.length)
            for (let i = 0; i < message.output.length; ++i)
                writer.uint32(18).string(message.output[i]);
        if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
            writer.uint32(26).string(message.name);
        if (message.opType != null && $Object.hasOwnProperty.call(message, "opType"))
            writer.uint32(34).string(message.opType);
        if (message.attribute != null && message.attribute.length)
            for (let i = 0; i < message.attribute.length; ++i)
                $root.AttributeProto.encode(message.attribute[i], writer.uint32(42).fork(), _depth + 1).ldelim();
        if (message.docString != null && $Object.hasOwnProperty.call(message, "docString"))
            writer.uint32(50).string(message.docString);
        if (message.domain != null && $Object.hasOwnProperty.call(message, "domain"))
            writer.uint32(58).string(message.domain);
        if (message.overload != null && $Object.hasOwnProperty.call(message, "overload"))
            writer.uint32(66).string(message.overload);
        if (message.metadataProps != null && message.metadataProps.length)
            for (let i = 0; i < message.metadataProps.length; ++i)
                $root.StringStringEntryProto.encode(message.metadataProps[i], writer.uint32(74).fork(), _depth + 1).ldelim();
        if (message.deviceConfigurations != null && message.deviceConfigurations.length)
            for (let i = 0; i < message.deviceConfigurations.length; ++i)
                $root.NodeDeviceConfigurationProto.encode(message.deviceConfigurations[i], writer.uint32(82).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    NodeProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.NodeProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if (!(message.input && message.input.length))
                        message.input = [];
                    message.input.push(reader.string());
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if (!(message.output && message.output.length))
                        message.output = [];
                    message.output.push(reader.string());
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.name = reader.string();
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    message.opType = reader.string();
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    if (!(message.attribute && message.attribute.length))
                        message.attribute = [];
                    message.attribute.push($root.AttributeProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    message.docString = reader.string();
                    continue;
                }
            case 7: {
                    if (wireType !== 2)
                        break;
                    message.domain = reader.string();
                    continue;
                }
            case 8: {
                    if (wireType !== 2)
                        break;
                    message.overload = reader.string();
                    continue;
                }
            case 9: {
                    if (wireType !== 2)
                        break;
                    if (!(message.metadataProps && message.metadataProps.length))
                        message.metadataProps = [];
                    message.metadataProps.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 10: {
                    if (wireType !== 2)
                        break;
                    if (!(message.deviceConfigurations && message.deviceConfigurations.length))
                        message.deviceConfigurations = [];
                    message.deviceConfigurations.push($root.NodeDeviceConfigurationProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return NodeProto;
})();

export const AttributeProto = $root.AttributeProto = (() => {

    const AttributeProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    AttributeProto.prototype.name = "";
    AttributeProto.prototype.f = 0;
    AttributeProto.prototype.i = 0;
    AttributeProto.prototype.s = new Uint8Array(0);
    AttributeProto.prototype.t = null;
    AttributeProto.prototype.g = null;
    AttributeProto.prototype.floats = $util.emptyArray;
    AttributeProto.prototype.ints = $util.emptyArray;
    AttributeProto.prototype.strings = $util.emptyArray;
    AttributeProto.prototype.tensors = $util.emptyArray;
    AttributeProto.prototype.graphs = $util.emptyArray;
    AttributeProto.prototype.docString = "";
    AttributeProto.prototype.tp = null;
    AttributeProto.prototype.typeProtos = $util.emptyArray;
    AttributeProto.prototype.type = 0;
    AttributeProto.prototype.refAttrName = "";
    AttributeProto.prototype.sparseTensor = null;
    AttributeProto.prototype.sparseTensors = $util.emptyArray;
    AttributeProto.prototype.detachedGraph = $util.emptyArray;
    AttributeProto.prototype.payloadRun = $util.emptyArray;

    AttributeProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
            writer.uint32(10).string(message.name);
        if (message.f != null && $Object.hasOwnProperty.call(message, "f"))
            writer.uint32(21).float(message.f);
        if (message.i != null && $Object.hasOwnProperty.call(message, "i"))
            writer.uint32(24).int64(message.i);
        if (message.s != null && $Object.hasOwnProperty.call(message, "s"))
            writer.uint32(34).bytes(message.s);
        if (message.t != null && $Object.hasOwnProperty.call(message, "t"))
            $root.TensorProto.encode(message.t, writer.uint32(42).fork(), _depth + 1).ldelim();
        if (message.g != null && $Object.hasOwnProperty.call(message, "g"))
            $root.GraphProto.encode(message.g, writer.uint32(50).fork(), _depth + 1).ldelim();
        if (message.floats != null && message.floats.length)
            for (let i = 0; i < message.floats.length; ++i)
                writer.uint32(61).float(message.floats[i]);
        if (message.ints != null && message.ints.length)
            for (let i = 0; i < message.ints.length; ++i)
                writer.uint32(64).int64(message.ints[i]);
        if (message.strings != null && message.strings.length)
            for (let i = 0; i < message.strings.length; ++i)
                writer.uint32(74).bytes(message.strings[i]);
        if (message.tensors != null && message.tensors.length)
            for (let i = 0; i < message.tensors.length; ++i)
                $root.TensorProto.encode(message.tensors[i], writer.uint32(82).fork(), _depth + 1).ldelim();
        if (message.graphs != null && message.graphs.length)
            for (let i = 0; i < message.graphs.length; ++i)
                $root.GraphProto.encode(message.graphs[i], writer.uint32(90).fork(), _depth + 1).ldelim();
        if (message.docString != null && $Object.hasOwnProperty.call(message, "docString"))
            writer.uint32(106).string(message.docString);
        if (message.tp != null && $Object.hasOwnProperty.call(message, "tp"))
            $root.TypeProto.encode(message.tp, writer.uint32(114).fork(), _depth + 1).ldelim();
        if (message.typeProtos != null && message.typeProtos.length)
            for (let i = 0; i < message.typeProtos.length; ++i)
                $root.TypeProto.encode(message.typeProtos[i], writer.uint32(122).fork(), _depth + 1).ldelim();
        if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
            writer.uint32(160).int32(message.type);
        if (message.refAttrName != null && $Object.hasOwnProperty.call(message, "refAttrName"))
            writer.uint32(170).string(message.refAttrName);
        if (message.sparseTensor != null && $Object.hasOwnProperty.call(message, "sparseTensor"))
            $root.SparseTensorProto.encode(message.sparseTensor, writer.uint32(178).fork(), _depth + 1).ldelim();
        if (message.sparseTensors != null && message.sparseTensors.length)
            for (let i = 0; i < message.sparseTensors.length; ++i)
                $root.SparseTensorProto.encode(message.sparseTensors[i], writer.uint32(186).fork(), _depth + 1).ldelim();
        if (message.detachedGraph != null && message.detachedGraph.length)
            for (let i = 0; i < message.detachedGraph.length; ++i)
                writer.uint32(4294967272).uint32(message.detachedGraph[i]);
        if (message.payloadRun != null && message.payloadRun.length)
            for (let i = 0; i < message.payloadRun.length; ++i)
                $root.PayloadRun.encode(message.payloadRun[i], writer.uint32(4294967282).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    AttributeProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.AttributeProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.name = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType !== 5)
                        break;
                    message.f = reader.float();
                    continue;
                }
            case 3: {
                    if (wireType !== 0)
                        break;
                    message.i = reader.int64();
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    message.s = reader.bytes();
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    message.t = $root.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1, message.t);
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    message.g = $root.GraphProto.decode(reader, reader.size(), $undefined, _depth + 1, message.g);
                    continue;
                }
            case 7: {
                    if (wireType === 2) {
                        if (!(message.floats && message.floats.length))
                            message.floats = [];
                        reader.floats(message.floats);
                        continue;
                    }
                    if (wireType !== 5)
                        break;
                    if (!(message.floats && message.floats.length))
                        message.floats = [];
                    message.floats.push(reader.float());
                    continue;
                }
            case 8: {
                    if (wireType === 2) {
                        if (!(message.ints && message.ints.length))
                            message.ints = [];
                        reader.int64s(message.ints);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.ints && message.ints.length))
                        message.ints = [];
                    message.ints.push(reader.int64());
                    continue;
                }
            case 9: {
                    if (wireType !== 2)
                        break;
                    if (!(message.strings && message.strings.length))
                        message.strings = [];
                    message.strings.push(reader.bytes());
                    continue;
                }
            case 10: {
                    if (wireType !== 2)
                        break;
                    if (!(message.tensors && message.tensors.length))
                        message.tensors = [];
                    message.tensors.push($root.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 11: {
                    if (wireType !== 2)
                        break;
                    if (!(message.graphs && message.graphs.length))
                        message.graphs = [];
                    message.graphs.push($root.GraphProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 13: {
                    if (wireType !== 2)
                        break;
                    message.docString = reader.string();
                    continue;
                }
            case 14: {
                    if (wireType !== 2)
                        break;
                    message.tp = $root.TypeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.tp);
                    continue;
                }
            case 15: {
                    if (wireType !== 2)
                        break;
                    if (!(message.typeProtos && message.typeProtos.length))
                        message.typeProtos = [];
                    message.typeProtos.push($root.TypeProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 20: {
                    if (wireType !== 0)
                        break;
                    message.type = reader.int32();
                    continue;
                }
            case 21: {
                    if (wireType !== 2)
                        break;
                    message.refAttrName = reader.string();
                    continue;
                }
            case 22: {
                    if (wireType !== 2)
                        break;
                    message.sparseTensor = $root.SparseTensorProto.decode(reader, reader.size(), $undefined, _depth + 1, message.sparseTensor);
                    continue;
                }
            case 23: {
                    if (wireType !== 2)
                        break;
                    if (!(message.sparseTensors && message.sparseTensors.length))
                        message.sparseTensors = [];
                    message.sparseTensors.push($root.SparseTensorProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 536870909: {
                    if (wireType === 2) {
                        if (!(message.detachedGraph && message.detachedGraph.length))
                            message.detachedGraph = [];
                        reader.uint32s(message.detachedGraph);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.detachedGraph && message.detachedGraph.length))
                        message.detachedGraph = [];
                    message.detachedGraph.push(reader.uint32());
                    continue;
                }
            case 536870910: {
                    if (wireType !== 2)
                        break;
                    if (!(message.payloadRun && message.payloadRun.length))
                        message.payloadRun = [];
                    message.payloadRun.push($root.PayloadRun.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return AttributeProto;
})();

export const TensorProto = $root.TensorProto = (() => {

    const TensorProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    TensorProto.prototype.dims = $util.emptyArray;
    TensorProto.prototype.dataType = 0;
    TensorProto.prototype.segment = null;
    TensorProto.prototype.floatData = $util.emptyArray;
    TensorProto.prototype.int32Data = $util.emptyArray;
    TensorProto.prototype.stringData = $util.emptyArray;
    TensorProto.prototype.int64Data = $util.emptyArray;
    TensorProto.prototype.name = "";
    TensorProto.prototype.rawData = new Uint8Array(0);
    TensorProto.prototype.doubleData = $util.emptyArray;
    TensorProto.prototype.uint64Data = $util.emptyArray;
    TensorProto.prototype.docString = "";
    TensorProto.prototype.externalData = $util.emptyArray;
    TensorProto.prototype.dataLocation = 0;
    TensorProto.prototype.metadataProps = $util.emptyArray;
    TensorProto.prototype.payloadRun = $util.emptyArray;

    TensorProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.dims != null && message.dims.length)
            for (let i = 0; i < message.dims.length; ++i)
                writer.uint32(8).int64(message.dims[i]);
        if (message.dataType != null && $Object.hasOwnProperty.call(message, "dataType"))
            writer.uint32(16).int32(message.dataType);
        if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
            $root.TensorProto.Segment.encode(message.segment, writer.uint32(26).fork(), _depth + 1).ldelim();
        if (message.floatData != null && message.floatData.length)
            writer.uint32(34).floats(message.floatData);
        if (message.int32Data != null && message.int32Data.length)
            writer.uint32(42).int32s(message.int32Data);
        if (message.stringData != null && message.stringData.length)
            for (let i = 0; i < message.stringData.length; ++i)
                writer.uint32(50).bytes(message.stringData[i]);
        if (message.int64Data != null && message.int64Data.length)
            writer.uint32(58).int64s(message.int64Data);
        if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
            writer.uint32(66).string(message.name);
        if (message.rawData != null && $Object.hasOwnProperty.call(message, "rawData"))
            writer.uint32(74).bytes(message.rawData);
        if (message.doubleData != null && message.doubleData.length)
            writer.uint32(82).doubles(message.doubleData);
        if (message.uint64Data != null && message.uint64Data.length)
            writer.uint32(90).uint64s(message.uint64Data);
        if (message.docString != null && $Object.hasOwnProperty.call(message, "docString"))
            writer.uint32(98).string(message.docString);
        if (message.externalData != null && message.externalData.length)
            for (let i = 0; i < message.externalData.length; ++i)
                $root.StringStringEntryProto.encode(message.externalData[i], writer.uint32(106).fork(), _depth + 1).ldelim();
        if (message.dataLocation != null && $Object.hasOwnProperty.call(message, "dataLocation"))
            writer.uint32(112).int32(message.dataLocation);
        if (message.metadataProps != null && message.metadataProps.length)
            for (let i = 0; i < message.metadataProps.length; ++i)
                $root.StringStringEntryProto.encode(message.metadataProps[i], writer.uint32(130).fork(), _depth + 1).ldelim();
        if (message.payloadRun != null && message.payloadRun.length)
            for (let i = 0; i < message.payloadRun.length; ++i)
                $root.PayloadRun.encode(message.payloadRun[i], writer.uint32(4294967282).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    TensorProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.TensorProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType === 2) {
                        if (!(message.dims && message.dims.length))
                            message.dims = [];
                        reader.int64s(message.dims);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.dims && message.dims.length))
                        message.dims = [];
                    message.dims.push(reader.int64());
                    continue;
                }
            case 2: {
                    if (wireType !== 0)
                        break;
                    message.dataType = reader.int32();
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.segment = $root.TensorProto.Segment.decode(reader, reader.size(), $undefined, _depth + 1, message.segment);
                    continue;
                }
            case 4: {
                    if (wireType === 2) {
                        if (!(message.floatData && message.floatData.length))
                            message.floatData = [];
                        reader.floats(message.floatData);
                        continue;
                    }
                    if (wireType !== 5)
                        break;
                    if (!(message.floatData && message.floatData.length))
                        message.floatData = [];
                    message.floatData.push(reader.float());
                    continue;
                }
            case 5: {
                    if (wireType === 2) {
                        if (!(message.int32Data && message.int32Data.length))
                            message.int32Data = [];
                        reader.int32s(message.int32Data);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.int32Data && message.int32Data.length))
                        message.int32Data = [];
                    message.int32Data.push(reader.int32());
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    if (!(message.stringData && message.stringData.length))
                        message.stringData = [];
                    message.stringData.push(reader.bytes());
                    continue;
                }
            case 7: {
                    if (wireType === 2) {
                        if (!(message.int64Data && message.int64Data.length))
                            message.int64Data = [];
                        reader.int64s(message.int64Data);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.int64Data && message.int64Data.length))
                        message.int64Data = [];
                    message.int64Data.push(reader.int64());
                    continue;
                }
            case 8: {
                    if (wireType !== 2)
                        break;
                    message.name = reader.string();
                    continue;
                }
            case 9: {
                    if (wireType !== 2)
                        break;
                    message.rawData = reader.bytes();
                    continue;
                }
            case 10: {
                    if (wireType === 2) {
                        if (!(message.doubleData && message.doubleData.length))
                            message.doubleData = [];
                        reader.doubles(message.doubleData);
                        continue;
                    }
                    if (wireType !== 1)
                        break;
                    if (!(message.doubleData && message.doubleData.length))
                        message.doubleData = [];
                    message.doubleData.push(reader.double());
                    continue;
                }
            case 11: {
                    if (wireType === 2) {
                        if (!(message.uint64Data && message.uint64Data.length))
                            message.uint64Data = [];
                        reader.uint64s(message.uint64Data);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.uint64Data && message.uint64Data.length))
                        message.uint64Data = [];
                    message.uint64Data.push(reader.uint64());
                    continue;
                }
            case 12: {
                    if (wireType !== 2)
                        break;
                    message.docString = reader.string();
                    continue;
                }
            case 13: {
                    if (wireType !== 2)
                        break;
                    if (!(message.externalData && message.externalData.length))
                        message.externalData = [];
                    message.externalData.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 14: {
                    if (wireType !== 0)
                        break;
                    message.dataLocation = reader.int32();
                    continue;
                }
            case 16: {
                    if (wireType !== 2)
                        break;
                    if (!(message.metadataProps && message.metadataProps.length))
                        message.metadataProps = [];
                    message.metadataProps.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 536870910: {
                    if (wireType !== 2)
                        break;
                    if (!(message.payloadRun && message.payloadRun.length))
                        message.payloadRun = [];
                    message.payloadRun.push($root.PayloadRun.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    TensorProto.Segment = (function() {

        const Segment = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Segment.prototype.begin = 0;
        Segment.prototype.end = 0;

        Segment.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.begin != null && $Object.hasOwnProperty.call(message, "begin"))
                writer.uint32(8).int64(message.begin);
            if (message.end != null && $Object.hasOwnProperty.call(message, "end"))
                writer.uint32(16).int64(message.end);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Segment.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TensorProto.Segment();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.begin = reader.int64();
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.end = reader.int64();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Segment;
    })();

    return TensorProto;
})();

export const PayloadRun = $root.PayloadRun = (() => {

    const PayloadRun = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    PayloadRun.prototype.field = 0;
    PayloadRun.prototype.offset = 0;
    PayloadRun.prototype.length = 0;
    PayloadRun.prototype.elements = 0;
    PayloadRun.prototype.head = new Uint8Array(0);

    PayloadRun.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.field != null && $Object.hasOwnProperty.call(message, "field"))
            writer.uint32(8).uint32(message.field);
        if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
            writer.uint32(17).double(message.offset);
        if (message.length != null && $Object.hasOwnProperty.call(message, "length"))
            writer.uint32(25).double(message.length);
        if (message.elements != null && $Object.hasOwnProperty.call(message, "elements"))
            writer.uint32(33).double(message.elements);
        if (message.head != null && $Object.hasOwnProperty.call(message, "head"))
            writer.uint32(42).bytes(message.head);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    PayloadRun.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.PayloadRun();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    message.field = reader.uint32();
                    continue;
                }
            case 2: {
                    if (wireType !== 1)
                        break;
                    message.offset = reader.double();
                    continue;
                }
            case 3: {
                    if (wireType !== 1)
                        break;
                    message.length = reader.double();
                    continue;
                }
            case 4: {
                    if (wireType !== 1)
                        break;
                    message.elements = reader.double();
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    message.head = reader.bytes();
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return PayloadRun;
})();

export const SparseTensorProto = $root.SparseTensorProto = (() => {

    const SparseTensorProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    SparseTensorProto.prototype.values = null;
    SparseTensorProto.prototype.indices = null;
    SparseTensorProto.prototype.dims = $util.emptyArray;

    SparseTensorProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.values != null && $Object.hasOwnProperty.call(message, "values"))
            $root.TensorProto.encode(message.values, writer.uint32(10).fork(), _depth + 1).ldelim();
        if (message.indices != null && $Object.hasOwnProperty.call(message, "indices"))
            $root.TensorProto.encode(message.indices, writer.uint32(18).fork(), _depth + 1).ldelim();
        if (message.dims != null && message.dims.length)
            for (let i = 0; i < message.dims.length; ++i)
                writer.uint32(24).int64(message.dims[i]);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    SparseTensorProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.SparseTensorProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.values = $root.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1, message.values);
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.indices = $root.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1, message.indices);
                    continue;
                }
            case 3: {
                    if (wireType === 2) {
                        if (!(message.dims && message.dims.length))
                            message.dims = [];
                        reader.int64s(message.dims);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.dims && message.dims.length))
                        message.dims = [];
                    message.dims.push(reader.int64());
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return SparseTensorProto;
})();

export const ValueInfoProto = $root.ValueInfoProto = (() => {

    const ValueInfoProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    ValueInfoProto.prototype.name = "";
    ValueInfoProto.prototype.type = null;
    ValueInfoProto.prototype.docString = "";
    ValueInfoProto.prototype.metadataProps = $util.emptyArray;

    ValueInfoProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
            writer.uint32(10).string(message.name);
        if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
            $root.TypeProto.encode(message.type, writer.uint32(18).fork(), _depth + 1).ldelim();
        if (message.docString != null && $Object.hasOwnProperty.call(message, "docString"))
            writer.uint32(26).string(message.docString);
        if (message.metadataProps != null && message.metadataProps.length)
            for (let i = 0; i < message.metadataProps.length; ++i)
                $root.StringStringEntryProto.encode(message.metadataProps[i], writer.uint32(34).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    ValueInfoProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ValueInfoProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.name = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.type = $root.TypeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.type);
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.docString = reader.string();
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if (!(message.metadataProps && message.metadataProps.length))
                        message.metadataProps = [];
                    message.metadataProps.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return ValueInfoProto;
})();

export const TypeProto = $root.TypeProto = (() => {

    const TypeProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    TypeProto.prototype.tensorType = null;
    TypeProto.prototype.sequenceType = null;
    TypeProto.prototype.mapType = null;
    TypeProto.prototype.opaqueType = null;
    TypeProto.prototype.sparseTensorType = null;
    TypeProto.prototype.optionalType = null;
    TypeProto.prototype.denotation = "";

    let $oneOfFields;

    $Object.defineProperty(TypeProto.prototype, "value", {
        get: $util.oneOfGetter($oneOfFields = ["tensorType", "sequenceType", "mapType", "opaqueType", "sparseTensorType", "optionalType"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    TypeProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.tensorType != null && $Object.hasOwnProperty.call(message, "tensorType"))
            $root.TypeProto.Tensor.encode(message.tensorType, writer.uint32(10).fork(), _depth + 1).ldelim();
        if (message.sequenceType != null && $Object.hasOwnProperty.call(message, "sequenceType"))
            $root.TypeProto.Sequence.encode(message.sequenceType, writer.uint32(34).fork(), _depth + 1).ldelim();
        if (message.mapType != null && $Object.hasOwnProperty.call(message, "mapType"))
            $root.TypeProto.Map.encode(message.mapType, writer.uint32(42).fork(), _depth + 1).ldelim();
        if (message.denotation != null && $Object.hasOwnProperty.call(message, "denotation"))
            writer.uint32(50).string(message.denotation);
        if (message.opaqueType != null && $Object.hasOwnProperty.call(message, "opaqueType"))
            $root.TypeProto.Opaque.encode(message.opaqueType, writer.uint32(58).fork(), _depth + 1).ldelim();
        if (message.sparseTensorType != null && $Object.hasOwnProperty.call(message, "sparseTensorType"))
            $root.TypeProto.SparseTensor.encode(message.sparseTensorType, writer.uint32(66).fork(), _depth + 1).ldelim();
        if (message.optionalType != null && $Object.hasOwnProperty.call(message, "optionalType"))
            $root.TypeProto.Optional.encode(message.optionalType, writer.uint32(74).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    TypeProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.TypeProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.tensorType = $root.TypeProto.Tensor.decode(reader, reader.size(), $undefined, _depth + 1, message.tensorType);
                    if (message.sequenceType !== null) message.sequenceType = null;
                    if (message.mapType !== null) message.mapType = null;
                    if (message.opaqueType !== null) message.opaqueType = null;
                    if (message.sparseTensorType !== null) message.sparseTensorType = null;
                    if (message.optionalType !== null) message.optionalType = null;
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    message.sequenceType = $root.TypeProto.Sequence.decode(reader, reader.size(), $undefined, _depth + 1, message.sequenceType);
                    if (message.tensorType !== null) message.tensorType = null;
                    if (message.mapType !== null) message.mapType = null;
                    if (message.opaqueType !== null) message.opaqueType = null;
                    if (message.sparseTensorType !== null) message.sparseTensorType = null;
                    if (message.optionalType !== null) message.optionalType = null;
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    message.mapType = $root.TypeProto.Map.decode(reader, reader.size(), $undefined, _depth + 1, message.mapType);
                    if (message.tensorType !== null) message.tensorType = null;
                    if (message.sequenceType !== null) message.sequenceType = null;
                    if (message.opaqueType !== null) message.opaqueType = null;
                    if (message.sparseTensorType !== null) message.sparseTensorType = null;
                    if (message.optionalType !== null) message.optionalType = null;
                    continue;
                }
            case 7: {
                    if (wireType !== 2)
                        break;
                    message.opaqueType = $root.TypeProto.Opaque.decode(reader, reader.size(), $undefined, _depth + 1, message.opaqueType);
                    if (message.tensorType !== null) message.tensorType = null;
                    if (message.sequenceType !== null) message.sequenceType = null;
                    if (message.mapType !== null) message.mapType = null;
                    if (message.sparseTensorType !== null) message.sparseTensorType = null;
                    if (message.optionalType !== null) message.optionalType = null;
                    continue;
                }
            case 8: {
                    if (wireType !== 2)
                        break;
                    message.sparseTensorType = $root.TypeProto.SparseTensor.decode(reader, reader.size(), $undefined, _depth + 1, message.sparseTensorType);
                    if (message.tensorType !== null) message.tensorType = null;
                    if (message.sequenceType !== null) message.sequenceType = null;
                    if (message.mapType !== null) message.mapType = null;
                    if (message.opaqueType !== null) message.opaqueType = null;
                    if (message.optionalType !== null) message.optionalType = null;
                    continue;
                }
            case 9: {
                    if (wireType !== 2)
                        break;
                    message.optionalType = $root.TypeProto.Optional.decode(reader, reader.size(), $undefined, _depth + 1, message.optionalType);
                    if (message.tensorType !== null) message.tensorType = null;
                    if (message.sequenceType !== null) message.sequenceType = null;
                    if (message.mapType !== null) message.mapType = null;
                    if (message.opaqueType !== null) message.opaqueType = null;
                    if (message.sparseTensorType !== null) message.sparseTensorType = null;
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    message.denotation = reader.string();
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    TypeProto.Tensor = (function() {

        const Tensor = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Tensor.prototype.elemType = 0;
        Tensor.prototype.shape = null;

        Tensor.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.elemType != null && $Object.hasOwnProperty.call(message, "elemType"))
                writer.uint32(8).int32(message.elemType);
            if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                $root.TensorShapeProto.encode(message.shape, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Tensor.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TypeProto.Tensor();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.elemType = reader.int32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.shape = $root.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Tensor;
    })();

    TypeProto.Sequence = (function() {

        const Sequence = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Sequence.prototype.elemType = null;

        Sequence.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.elemType != null && $Object.hasOwnProperty.call(message, "elemType"))
                $root.TypeProto.encode(message.elemType, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Sequence.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TypeProto.Sequence();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.elemType = $root.TypeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.elemType);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Sequence;
    })();

    TypeProto.Map = (function() {

        const Map = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Map.prototype.keyType = 0;
        Map.prototype.valueType = null;

        Map.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.keyType != null && $Object.hasOwnProperty.call(message, "keyType"))
                writer.uint32(8).int32(message.keyType);
            if (message.valueType != null && $Object.hasOwnProperty.call(message, "valueType"))
                $root.TypeProto.encode(message.valueType, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Map.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TypeProto.Map();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.keyType = reader.int32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.valueType = $root.TypeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.valueType);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Map;
    })();

    TypeProto.Opaque = (function() {

        const Opaque = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Opaque.prototype.domain = "";
        Opaque.prototype.name = "";

        Opaque.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.domain != null && $Object.hasOwnProperty.call(message, "domain"))
                writer.uint32(10).string(message.domain);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                writer.uint32(18).string(message.name);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Opaque.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TypeProto.Opaque();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.domain = reader.string();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.name = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Opaque;
    })();

    TypeProto.SparseTensor = (function() {

        const SparseTensor = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SparseTensor.prototype.elemType = 0;
        SparseTensor.prototype.shape = null;

        SparseTensor.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.elemType != null && $Object.hasOwnProperty.call(message, "elemType"))
                writer.uint32(8).int32(message.elemType);
            if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                $root.TensorShapeProto.encode(message.shape, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SparseTensor.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TypeProto.SparseTensor();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.elemType = reader.int32();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.shape = $root.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SparseTensor;
    })();

    TypeProto.Optional = (function() {

        const Optional = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Optional.prototype.elemType = null;

        Optional.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.elemType != null && $Object.hasOwnProperty.call(message, "elemType"))
                $root.TypeProto.encode(message.elemType, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Optional.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TypeProto.Optional();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.elemType = $root.TypeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.elemType);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Optional;
    })();

    return TypeProto;
})();

export const TensorShapeProto = $root.TensorShapeProto = (() => {

    const TensorShapeProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    TensorShapeProto.prototype.dim = $util.emptyArray;

    TensorShapeProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.dim != null && message.dim.length)
            for (let i = 0; i < message.dim.length; ++i)
                $root.TensorShapeProto.Dimension.encode(message.dim[i], writer.uint32(10).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    TensorShapeProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.TensorShapeProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if (!(message.dim && message.dim.length))
                        message.dim = [];
                    message.dim.push($root.TensorShapeProto.Dimension.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    TensorShapeProto.Dimension = (function() {

        const Dimension = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Dimension.prototype.dimValue = null;
        Dimension.prototype.dimParam = null;
        Dimension.prototype.denotation = "";

        let $oneOfFields;

        $Object.defineProperty(Dimension.prototype, "value", {
            get: $util.oneOfGetter($oneOfFields = ["dimValue", "dimParam"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Dimension.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.dimValue != null && $Object.hasOwnProperty.call(message, "dimValue"))
                writer.uint32(8).int64(message.dimValue);
            if (message.dimParam != null && $Object.hasOwnProperty.call(message, "dimParam"))
                writer.uint32(18).string(message.dimParam);
            if (message.denotation != null && $Object.hasOwnProperty.call(message, "denotation"))
                writer.uint32(26).string(message.denotation);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Dimension.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.TensorShapeProto.Dimension();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.dimValue = reader.int64();
                        if (message.dimParam !== null) message.dimParam = null;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.dimParam = reader.string();
                        if (message.dimValue !== null) message.dimValue = null;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.denotation = reader.string();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Dimension;
    })();

    return TensorShapeProto;
})();

export const FunctionProto = $root.FunctionProto = (() => {

    const FunctionProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    FunctionProto.prototype.name = "";
    FunctionProto.prototype.input = $util.emptyArray;
    FunctionProto.prototype.output = $util.emptyArray;
    FunctionProto.prototype.attribute = $util.emptyArray;
    FunctionProto.prototype.node = $util.emptyArray;
    FunctionProto.prototype.docString = "";
    FunctionProto.prototype.opsetImport = $util.emptyArray;
    FunctionProto.prototype.domain = "";
    FunctionProto.prototype.attributeProto = $util.emptyArray;
    FunctionProto.prototype.valueInfo = $util.emptyArray;
    FunctionProto.prototype.overload = "";
    FunctionProto.prototype.metadataProps = $util.emptyArray;

    FunctionProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
            writer.uint32(10).string(message.name);
        if (message.input != null && message.input.length)
            for (let i = 0; i < message.input.length; ++i)
                writer.uint32(34).string(message.input[i]);
        if (message.output != null && message.output.length)
            for (let i = 0; i < message.output.length; ++i)
                writer.uint32(42).string(message.output[i]);
        if (message.attribute != null && message.attribute.length)
            for (let i = 0; i < message.attribute.length; ++i)
                writer.uint32(50).string(message.attribute[i]);
        if (message.node != null && message.node.length)
            for (let i = 0; i < message.node.length; ++i)
                $root.NodeProto.encode(message.node[i], writer.uint32(58).fork(), _depth + 1).ldelim();
        if (message.docString != null && $Object.hasOwnProperty.call(message, "docString"))
            writer.uint32(66).string(message.docString);
        if (message.opsetImport != null && message.opsetImport.length)
            for (let i = 0; i < message.opsetImport.length; ++i)
                $root.OperatorSetIdProto.encode(message.opsetImport[i], writer.uint32(74).fork(), _depth + 1).ldelim();
        if (message.domain != null && $Object.hasOwnProperty.call(message, "domain"))
            writer.uint32(82).string(message.domain);
        if (message.attributeProto != null && message.attributeProto.length)
            for (let i = 0; i < message.attributeProto.length; ++i)
                $root.AttributeProto.encode(message.attributeProto[i], writer.uint32(90).fork(), _depth + 1).ldelim();
        if (message.valueInfo != null && message.valueInfo.length)
            for (let i = 0; i < message.valueInfo.length; ++i)
                $root.ValueInfoProto.encode(message.valueInfo[i], writer.uint32(98).fork(), _depth + 1).ldelim();
        if (message.overload != null && $Object.hasOwnProperty.call(message, "overload"))
            writer.uint32(106).string(message.overload);
        if (message.metadataProps != null && message.metadataProps.length)
            for (let i = 0; i < message.metadataProps.length; ++i)
                $root.StringStringEntryProto.encode(message.metadataProps[i], writer.uint32(114).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    FunctionProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.FunctionProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.name = reader.string();
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if (!(message.input && message.input.length))
                        message.input = [];
                    message.input.push(reader.string());
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    if (!(message.output && message.output.length))
                        message.output = [];
                    message.output.push(reader.string());
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    if (!(message.attribute && message.attribute.length))
                        message.attribute = [];
                    message.attribute.push(reader.string());
                    continue;
                }
            case 7: {
                    if (wireType !== 2)
                        break;
                    if (!(message.node && message.node.length))
                        message.node = [];
                    message.node.push($root.NodeProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 8: {
                    if (wireType !== 2)
                        break;
                    message.docString = reader.string();
                    continue;
                }
            case 9: {
                    if (wireType !== 2)
                        break;
                    if (!(message.opsetImport && message.opsetImport.length))
                        message.opsetImport = [];
                    message.opsetImport.push($root.OperatorSetIdProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 10: {
                    if (wireType !== 2)
                        break;
                    message.domain = reader.string();
                    continue;
                }
            case 11: {
                    if (wireType !== 2)
                        break;
                    if (!(message.attributeProto && message.attributeProto.length))
                        message.attributeProto = [];
                    message.attributeProto.push($root.AttributeProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 12: {
                    if (wireType !== 2)
                        break;
                    if (!(message.valueInfo && message.valueInfo.length))
                        message.valueInfo = [];
                    message.valueInfo.push($root.ValueInfoProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 13: {
                    if (wireType !== 2)
                        break;
                    message.overload = reader.string();
                    continue;
                }
            case 14: {
                    if (wireType !== 2)
                        break;
                    if (!(message.metadataProps && message.metadataProps.length))
                        message.metadataProps = [];
                    message.metadataProps.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return FunctionProto;
})();

export const TrainingInfoProto = $root.TrainingInfoProto = (() => {

    const TrainingInfoProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    TrainingInfoProto.prototype.initialization = null;
    TrainingInfoProto.prototype.algorithm = null;
    TrainingInfoProto.prototype.initializationBinding = $util.emptyArray;
    TrainingInfoProto.prototype.updateBinding = $util.emptyArray;

    TrainingInfoProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.initialization != null && $Object.hasOwnProperty.call(message, "initialization"))
            $root.GraphProto.encode(message.initialization, writer.uint32(10).fork(), _depth + 1).ldelim();
        if (message.algorithm != null && $Object.hasOwnProperty.call(message, "algorithm"))
            $root.GraphProto.encode(message.algorithm, writer.uint32(18).fork(), _depth + 1).ldelim();
        if (message.initializationBinding != null && message.initializationBinding.length)
            for (let i = 0; i < message.initializationBinding.length; ++i)
                $root.StringStringEntryProto.encode(message.initializationBinding[i], writer.uint32(26).fork(), _depth + 1).ldelim();
        if (message.updateBinding != null && message.updateBinding.length)
            for (let i = 0; i < message.updateBinding.length; ++i)
                $root.StringStringEntryProto.encode(message.updateBinding[i], writer.uint32(34).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    TrainingInfoProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.TrainingInfoProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.initialization = $root.GraphProto.decode(reader, reader.size(), $undefined, _depth + 1, message.initialization);
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.algorithm = $root.GraphProto.decode(reader, reader.size(), $undefined, _depth + 1, message.algorithm);
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    if (!(message.initializationBinding && message.initializationBinding.length))
                        message.initializationBinding = [];
                    message.initializationBinding.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if (!(message.updateBinding && message.updateBinding.length))
                        message.updateBinding = [];
                    message.updateBinding.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return TrainingInfoProto;
})();

export const OperatorSetIdProto = $root.OperatorSetIdProto = (() => {

    const OperatorSetIdProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    OperatorSetIdProto.prototype.domain = "";
    OperatorSetIdProto.prototype.version = 0;

    OperatorSetIdProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.domain != null && $Object.hasOwnProperty.call(message, "domain"))
            writer.uint32(10).string(message.domain);
        if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
            writer.uint32(16).int64(message.version);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    OperatorSetIdProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.OperatorSetIdProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.domain = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType !== 0)
                        break;
                    message.version = reader.int64();
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return OperatorSetIdProto;
})();

export const StringStringEntryProto = $root.StringStringEntryProto = (() => {

    const StringStringEntryProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    StringStringEntryProto.prototype.key = "";
    StringStringEntryProto.prototype.value = "";

    StringStringEntryProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
            writer.uint32(10).string(message.key);
        if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            writer.uint32(18).string(message.value);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    StringStringEntryProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.StringStringEntryProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.key = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.value = reader.string();
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return StringStringEntryProto;
})();

export const TensorAnnotation = $root.TensorAnnotation = (() => {

    const TensorAnnotation = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    TensorAnnotation.prototype.tensorName = "";
    TensorAnnotation.prototype.quantParameterTensorNames = $util.emptyArray;

    TensorAnnotation.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.tensorName != null && $Object.hasOwnProperty.call(message, "tensorName"))
            writer.uint32(10).string(message.tensorName);
        if (message.quantParameterTensorNames != null && message.quantParameterTensorNames.length)
            for (let i = 0; i < message.quantParameterTensorNames.length; ++i)
                $root.StringStringEntryProto.encode(message.quantParameterTensorNames[i], writer.uint32(18).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    TensorAnnotation.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.TensorAnnotation();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.tensorName = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if (!(message.quantParameterTensorNames && message.quantParameterTensorNames.length))
                        message.quantParameterTensorNames = [];
                    message.quantParameterTensorNames.push($root.StringStringEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return TensorAnnotation;
})();

export const DeviceConfigurationProto = $root.DeviceConfigurationProto = (() => {

    const DeviceConfigurationProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    DeviceConfigurationProto.prototype.name = "";
    DeviceConfigurationProto.prototype.numDevices = 0;
    DeviceConfigurationProto.prototype.device = $util.emptyArray;

    DeviceConfigurationProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
            writer.uint32(10).string(message.name);
        if (message.numDevices != null && $Object.hasOwnProperty.call(message, "numDevices"))
            writer.uint32(16).int32(message.numDevices);
        if (message.device != null && message.device.length)
            for (let i = 0; i < message.device.length; ++i)
                writer.uint32(26).string(message.device[i]);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    DeviceConfigurationProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.DeviceConfigurationProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.name = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType !== 0)
                        break;
                    message.numDevices = reader.int32();
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    if (!(message.device && message.device.length))
                        message.device = [];
                    message.device.push(reader.string());
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return DeviceConfigurationProto;
})();

export const NodeDeviceConfigurationProto = $root.NodeDeviceConfigurationProto = (() => {

    const NodeDeviceConfigurationProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    NodeDeviceConfigurationProto.prototype.configurationId = "";
    NodeDeviceConfigurationProto.prototype.shardingSpec = $util.emptyArray;
    NodeDeviceConfigurationProto.prototype.pipelineStage = 0;

    NodeDeviceConfigurationProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.configurationId != null && $Object.hasOwnProperty.call(message, "configurationId"))
            writer.uint32(10).string(message.configurationId);
        if (message.shardingSpec != null && message.shardingSpec.length)
            for (let i = 0; i < message.shardingSpec.length; ++i)
                $root.ShardingSpecProto.encode(message.shardingSpec[i], writer.uint32(18).fork(), _depth + 1).ldelim();
        if (message.pipelineStage != null && $Object.hasOwnProperty.call(message, "pipelineStage"))
            writer.uint32(24).int32(message.pipelineStage);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    NodeDeviceConfigurationProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.NodeDeviceConfigurationProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.configurationId = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if (!(message.shardingSpec && message.shardingSpec.length))
                        message.shardingSpec = [];
                    message.shardingSpec.push($root.ShardingSpecProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 3: {
                    if (wireType !== 0)
                        break;
                    message.pipelineStage = reader.int32();
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return NodeDeviceConfigurationProto;
})();

export const ShardingSpecProto = $root.ShardingSpecProto = (() => {

    const ShardingSpecProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    ShardingSpecProto.prototype.tensorName = "";
    ShardingSpecProto.prototype.device = $util.emptyArray;
    ShardingSpecProto.prototype.indexToDeviceGroupMap = $util.emptyArray;
    ShardingSpecProto.prototype.shardedDim = $util.emptyArray;

    ShardingSpecProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.tensorName != null && $Object.hasOwnProperty.call(message, "tensorName"))
            writer.uint32(10).string(message.tensorName);
        if (message.device != null && message.device.length)
            for (let i = 0; i < message.device.length; ++i)
                writer.uint32(16).int64(message.device[i]);
        if (message.indexToDeviceGroupMap != null && message.indexToDeviceGroupMap.length)
            for (let i = 0; i < message.indexToDeviceGroupMap.length; ++i)
                $root.IntIntListEntryProto.encode(message.indexToDeviceGroupMap[i], writer.uint32(26).fork(), _depth + 1).ldelim();
        if (message.shardedDim != null && message.shardedDim.length)
            for (let i = 0; i < message.shardedDim.length; ++i)
                $root.ShardedDimProto.encode(message.shardedDim[i], writer.uint32(34).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    ShardingSpecProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ShardingSpecProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.tensorName = reader.string();
                    continue;
                }
            case 2: {
                    if (wireType === 2) {
                        if (!(message.device && message.device.length))
                            message.device = [];
                        reader.int64s(message.device);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.device && message.device.length))
                        message.device = [];
                    message.device.push(reader.int64());
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    if (!(message.indexToDeviceGroupMap && message.indexToDeviceGroupMap.length))
                        message.indexToDeviceGroupMap = [];
                    message.indexToDeviceGroupMap.push($root.IntIntListEntryProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if (!(message.shardedDim && message.shardedDim.length))
                        message.shardedDim = [];
                    message.shardedDim.push($root.ShardedDimProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return ShardingSpecProto;
})();

export const IntIntListEntryProto = $root.IntIntListEntryProto = (() => {

    const IntIntListEntryProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    IntIntListEntryProto.prototype.key = 0;
    IntIntListEntryProto.prototype.value = $util.emptyArray;

    IntIntListEntryProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
            writer.uint32(8).int64(message.key);
        if (message.value != null && message.value.length)
            for (let i = 0; i < message.value.length; ++i)
                writer.uint32(16).int64(message.value[i]);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    IntIntListEntryProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.IntIntListEntryProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    message.key = reader.int64();
                    continue;
                }
            case 2: {
                    if (wireType === 2) {
                        if (!(message.value && message.value.length))
                            message.value = [];
                        reader.int64s(message.value);
                        continue;
                    }
                    if (wireType !== 0)
                        break;
                    if (!(message.value && message.value.length))
                        message.value = [];
                    message.value.push(reader.int64());
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return IntIntListEntryProto;
})();

export const ShardedDimProto = $root.ShardedDimProto = (() => {

    const ShardedDimProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    ShardedDimProto.prototype.axis = 0;
    ShardedDimProto.prototype.simpleSharding = $util.emptyArray;

    ShardedDimProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.axis != null && $Object.hasOwnProperty.call(message, "axis"))
            writer.uint32(8).int64(message.axis);
        if (message.simpleSharding != null && message.simpleSharding.length)
            for (let i = 0; i < message.simpleSharding.length; ++i)
                $root.SimpleShardedDimProto.encode(message.simpleSharding[i], writer.uint32(18).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    ShardedDimProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ShardedDimProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    message.axis = reader.int64();
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if (!(message.simpleSharding && message.simpleSharding.length))
                        message.simpleSharding = [];
                    message.simpleSharding.push($root.SimpleShardedDimProto.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return ShardedDimProto;
})();

export const SimpleShardedDimProto = $root.SimpleShardedDimProto = (() => {

    const SimpleShardedDimProto = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    SimpleShardedDimProto.prototype.dimValue = null;
    SimpleShardedDimProto.prototype.dimParam = null;
    SimpleShardedDimProto.prototype.numShards = 0;

    let $oneOfFields;

    $Object.defineProperty(SimpleShardedDimProto.prototype, "dim", {
        get: $util.oneOfGetter($oneOfFields = ["dimValue", "dimParam"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    SimpleShardedDimProto.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.dimValue != null && $Object.hasOwnProperty.call(message, "dimValue"))
            writer.uint32(8).int64(message.dimValue);
        if (message.dimParam != null && $Object.hasOwnProperty.call(message, "dimParam"))
            writer.uint32(18).string(message.dimParam);
        if (message.numShards != null && $Object.hasOwnProperty.call(message, "numShards"))
            writer.uint32(24).int64(message.numShards);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    SimpleShardedDimProto.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.SimpleShardedDimProto();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    message.dimValue = reader.int64();
                    if (message.dimParam !== null) message.dimParam = null;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.dimParam = reader.string();
                    if (message.dimValue !== null) message.dimValue = null;
                    continue;
                }
            case 3: {
                    if (wireType !== 0)
                        break;
                    message.numShards = reader.int64();
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return SimpleShardedDimProto;
})();

export const TensorProtoSegment = TensorProto.Segment;
export const TypeProtoTensor = TypeProto.Tensor;
export const TypeProtoSequence = TypeProto.Sequence;
export const TypeProtoMap = TypeProto.Map;
export const TypeProtoOpaque = TypeProto.Opaque;
export const TypeProtoSparseTensor = TypeProto.SparseTensor;
export const TypeProtoOptional = TypeProto.Optional;
export const TensorShapeProtoDimension = TensorShapeProto.Dimension;
