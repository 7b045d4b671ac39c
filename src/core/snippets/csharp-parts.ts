/** Functions of the C# snippet, as text; each is put in only where it is called. */
export const PICTURE = String.raw`
// Binary PPM: magick picture.png picture.ppm
static Picture ReadPpm(string file)
{
    var bytes = File.ReadAllBytes(file);
    var at = 0;
    string Word()
    {
        while (char.IsWhiteSpace((char)bytes[at])) at++;
        var from = at;
        while (!char.IsWhiteSpace((char)bytes[at])) at++;
        return System.Text.Encoding.ASCII.GetString(bytes, from, at - from);
    }
    if (Word() != "P6") throw new InvalidDataException("no P6 picture: " + file);
    int width = int.Parse(Word()), height = int.Parse(Word());
    if (Word() != "255") throw new InvalidDataException("no 8-bit picture: " + file);
    return new Picture(width, height, bytes.AsSpan(at + 1, width * height * 3).ToArray());
}

// Bilinear as Pillow has it: a triangle as wide as the step, weights in fixed point (22 bits)
static (int First, double[] Weights)[] Taps(int length, int size) =>
    Enumerable.Range(0, size).Select(at =>
    {
        double step = (double)length / size, reach = Math.Max(step, 1), centre = (at + 0.5) * step;
        int first = Math.Max(0, (int)Math.Floor(centre - reach + 0.5)), last = Math.Min(length, (int)Math.Floor(centre + reach + 0.5));
        var weights = Enumerable.Range(first, last - first).Select(i => Math.Max(0, 1 - Math.Abs((i - centre + 0.5) / reach))).ToArray();
        var sum = weights.Sum();
        return (first, weights.Select(weight => Math.Floor(weight / sum * 4194304 + 0.5)).ToArray());
    }).ToArray();

static Picture Resize(Picture from, int width, int height)
{
    static byte Level(double value) => (byte)Math.Clamp(Math.Floor(value / 4194304 + 0.5), 0, 255);
    var across = Taps(from.Width, width);
    var down = Taps(from.Height, height);
    var rows = new byte[width * from.Height * 3];
    for (var y = 0; y < from.Height; y++) for (var x = 0; x < width; x++) for (var c = 0; c < 3; c++)
    {
        double sum = 0;
        for (var i = 0; i < across[x].Weights.Length; i++) sum += across[x].Weights[i] * from.Data[(y * from.Width + across[x].First + i) * 3 + c];
        rows[(y * width + x) * 3 + c] = Level(sum);
    }
    var data = new byte[width * height * 3];
    for (var y = 0; y < height; y++) for (var x = 0; x < width; x++) for (var c = 0; c < 3; c++)
    {
        double sum = 0;
        for (var i = 0; i < down[y].Weights.Length; i++) sum += down[y].Weights[i] * rows[((down[y].First + i) * width + x) * 3 + c];
        data[(y * width + x) * 3 + c] = Level(sum);
    }
    return new Picture(width, height, data);
}

static Picture Place(Picture from, int width, int height, string how, bool centred, byte pad)
{
    if (how == "none") return from;
    if (how == "stretch") return Resize(from, width, height);
    double sx = (double)width / from.Width, sy = (double)height / from.Height, scale = how == "crop" ? Math.Max(sx, sy) : Math.Min(sx, sy);
    int w = Math.Max(1, (int)(from.Width * scale + 0.5)), h = Math.Max(1, (int)(from.Height * scale + 0.5));
    var inner = Resize(from, w, h);
    // Less than 0: what sticks out is cut off
    int left = centred ? (int)Math.Floor((width - w) / 2.0) : 0, top = centred ? (int)Math.Floor((height - h) / 2.0) : 0;
    var data = new byte[width * height * 3];
    Array.Fill(data, pad);
    for (var y = Math.Max(0, top); y < Math.Min(height, top + h); y++)
        Array.Copy(inner.Data, ((y - top) * w + Math.Max(0, -left)) * 3, data, (y * width + Math.Max(0, left)) * 3, Math.Min(w, width) * 3);
    return new Picture(width, height, data);
}

// (pixel * scale - mean) / deviation, in the order of the layout
static double[] PixelValues(Picture picture, int channels, string order, bool planar, double scale, double[] mean, double[] deviation, bool invert)
{
    var count = picture.Width * picture.Height;
    var values = new double[count * channels];
    for (var i = 0; i < count; i++) for (var c = 0; c < channels; c++)
    {
        int r = picture.Data[i * 3], g = picture.Data[i * 3 + 1], b = picture.Data[i * 3 + 2];
        var level = order == "rgb" ? picture.Data[i * 3 + c] : order == "bgr" ? picture.Data[i * 3 + 2 - c] : (r * 19595 + g * 38470 + b * 7471 + 32768) >> 16;
        values[planar ? c * count + i : i * channels + c] = ((invert ? 255 - level : level) * scale - mean[c]) / deviation[c];
    }
    return values;
}
`;

/** Types come after every statement in a file without a Main. */
export const PICTURE_TYPE = '\nrecord Picture(int Width, int Height, byte[] Data);\n';

export const NPY = String.raw`
static T[] ReadNpy<T>(string file, string descr, int count) where T : unmanaged
{
    var bytes = File.ReadAllBytes(file);
    var start = bytes[6] > 1 ? 12 + BitConverter.ToInt32(bytes, 8) : 10 + BitConverter.ToUInt16(bytes, 8);
    var header = System.Text.Encoding.Latin1.GetString(bytes, 0, start);
    if (!header.Contains("'" + descr + "'") || header.Contains("True")) throw new InvalidDataException("expected " + descr + " in C order: " + header);
    var values = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(bytes.AsSpan(start)).ToArray();
    if (values.Length != count) throw new InvalidDataException("other size: " + file);
    return values;
}
`;

export const CLASSES = String.raw`
static void PrintClasses(double[] scores, int count, bool softmax, string[] labels)
{
    if (softmax)
    {
        var most = scores.Max();
        scores = scores.Select(score => Math.Exp(score - most)).ToArray();
        var sum = scores.Sum();
        scores = scores.Select(score => score / sum).ToArray();
    }
    foreach (var index in Enumerable.Range(0, scores.Length).OrderByDescending(index => scores[index]).Take(count))
        Console.WriteLine(index + " " + (index < labels.Length ? labels[index] + " " : "") + scores[index].ToString("F6", CultureInfo.InvariantCulture));
}
`;

export const WRITE_PPM = String.raw`
static void WritePpm(string file, double[] values, long[] dims, bool planar, double multiply, double add)
{
    var rank = dims.Length;
    int channels = (int)dims[planar ? rank - 3 : rank - 1], height = (int)dims[planar ? rank - 2 : rank - 3], width = (int)dims[planar ? rank - 1 : rank - 2];
    using var output = File.Create(file);
    output.Write(System.Text.Encoding.ASCII.GetBytes("P6\n" + width + " " + height + "\n255\n"));
    for (var i = 0; i < width * height; i++) for (var c = 0; c < 3; c++)
    {
        var k = channels < 3 ? 0 : c;
        var value = values[planar ? k * width * height + i : i * channels + k] * multiply + add;
        output.WriteByte((byte)Math.Clamp(Math.Floor(value + 0.5), 0, 255));
    }
}
`;
