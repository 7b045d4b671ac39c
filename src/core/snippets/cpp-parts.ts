/** Functions of the C++ snippet, as text; each is put in only where it is called. */
export const PICTURE = String.raw`
struct Picture { int width, height; std::vector<uint8_t> data; };

// Binary PPM: magick picture.png picture.ppm
static Picture ReadPpm(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string magic; int width = 0, height = 0, most = 0;
  in >> magic >> width >> height >> most;
  if (!in || magic != "P6" || most != 255 || width < 1 || height < 1) throw std::runtime_error("no 8-bit P6 picture: " + file);
  in.get();
  Picture picture{width, height, std::vector<uint8_t>(size_t(width) * height * 3)};
  if (!in.read(reinterpret_cast<char*>(picture.data.data()), std::streamsize(picture.data.size()))) throw std::runtime_error("cut short: " + file);
  return picture;
}

struct Tap { int first; std::vector<double> weights; };

// Bilinear as Pillow has it: a triangle as wide as the step, weights in fixed point
const double one = 4194304;
static std::vector<Tap> Taps(int length, int size) {
  std::vector<Tap> taps;
  for (int at = 0; at < size; at++) {
    const double step = double(length) / size, reach = std::max(step, 1.0), centre = (at + 0.5) * step;
    const int first = std::max(0, int(std::floor(centre - reach + 0.5))), last = std::min(length, int(std::floor(centre + reach + 0.5)));
    Tap tap{first, {}}; double sum = 0;
    for (int i = first; i < last; i++) { tap.weights.push_back(std::max(0.0, 1 - std::abs((i - centre + 0.5) / reach))); sum += tap.weights.back(); }
    for (double& weight : tap.weights) weight = std::floor(weight / sum * one + 0.5);
    taps.push_back(tap);
  }
  return taps;
}

static Picture Resize(const Picture& from, int width, int height) {
  const auto level = [](double value) { return uint8_t(std::min(255.0, std::max(0.0, std::floor(value / one + 0.5)))); };
  const auto across = Taps(from.width, width), down = Taps(from.height, height);
  Picture rows{width, from.height, std::vector<uint8_t>(size_t(width) * from.height * 3)}, to{width, height, std::vector<uint8_t>(size_t(width) * height * 3)};
  for (int y = 0; y < from.height; y++) for (int x = 0; x < width; x++) for (int c = 0; c < 3; c++) {
    double sum = 0;
    for (size_t i = 0; i < across[x].weights.size(); i++) sum += across[x].weights[i] * from.data[(size_t(y) * from.width + across[x].first + i) * 3 + c];
    rows.data[(size_t(y) * width + x) * 3 + c] = level(sum);
  }
  for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) for (int c = 0; c < 3; c++) {
    double sum = 0;
    for (size_t i = 0; i < down[y].weights.size(); i++) sum += down[y].weights[i] * rows.data[((down[y].first + i) * width + x) * 3 + c];
    to.data[(size_t(y) * width + x) * 3 + c] = level(sum);
  }
  return to;
}

static Picture Place(const Picture& from, int width, int height, const std::string& how, bool centred, uint8_t pad) {
  if (how == "none") return from;
  if (how == "stretch") return Resize(from, width, height);
  const double sx = double(width) / from.width, sy = double(height) / from.height, scale = how == "crop" ? std::max(sx, sy) : std::min(sx, sy);
  const int w = std::max(1, int(from.width * scale + 0.5)), h = std::max(1, int(from.height * scale + 0.5));
  const Picture inner = Resize(from, w, h);
  // Less than 0: what sticks out is cut off
  const int left = centred ? int(std::floor((width - w) / 2.0)) : 0, top = centred ? int(std::floor((height - h) / 2.0)) : 0;
  Picture to{width, height, std::vector<uint8_t>(size_t(width) * height * 3, pad)};
  for (int y = std::max(0, top); y < std::min(height, top + h); y++)
    std::copy_n(&inner.data[(size_t(y - top) * w + std::max(0, -left)) * 3], size_t(std::min(w, width)) * 3, &to.data[(size_t(y) * width + std::max(0, left)) * 3]);
  return to;
}

// (pixel * scale - mean) / deviation, in the order of the layout
static std::vector<double> PixelValues(const Picture& picture, int channels, const std::string& order, bool planar, double scale, const double (&mean)[3], const double (&deviation)[3], bool invert) {
  const size_t count = size_t(picture.width) * picture.height;
  std::vector<double> values(count * channels);
  for (size_t i = 0; i < count; i++) {
    const uint8_t* p = &picture.data[i * 3];
    const int grey = (p[0] * 19595 + p[1] * 38470 + p[2] * 7471 + 32768) >> 16;
    for (int c = 0; c < channels; c++) {
      const int level = order == "rgb" ? p[c] : order == "bgr" ? p[2 - c] : grey;
      values[planar ? c * count + i : i * channels + c] = ((invert ? 255 - level : level) * scale - mean[c]) / deviation[c];
    }
  }
  return values;
}
`;

export const CONVERT = String.raw`
// As many times over as the tensor needs
template <typename T> static std::vector<T> Convert(const std::vector<double>& from, size_t count) {
  std::vector<T> to(count);
  for (size_t i = 0; i < count; i++) {
    const double value = from[i % from.size()];
    if constexpr (std::is_integral_v<T>) to[i] = T(std::min(double(std::numeric_limits<T>::max()), std::max(double(std::numeric_limits<T>::lowest()), std::floor(value + 0.5))));
    else to[i] = T(float(value));
  }
  return to;
}
`;

export const NPY = String.raw`
template <typename T> static std::vector<T> ReadNpy(const std::string& file, const std::string& descr, size_t count) {
  std::ifstream in(file, std::ios::binary);
  const std::vector<char> bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (bytes.size() < 12) throw std::runtime_error("no .npy: " + file);
  const auto byte = [&](size_t at) { return size_t(uint8_t(bytes[at])); };
  const size_t start = byte(6) > 1 ? 12 + byte(8) + (byte(9) << 8) + (byte(10) << 16) + (byte(11) << 24) : 10 + byte(8) + (byte(9) << 8);
  if (start > bytes.size()) throw std::runtime_error("cut short: " + file);
  const std::string header(bytes.begin(), bytes.begin() + std::ptrdiff_t(start));
  if (header.find("'" + descr + "'") == std::string::npos || header.find("True") != std::string::npos) throw std::runtime_error("expected " + descr + " in C order: " + header);
  if (bytes.size() - start != count * sizeof(T)) throw std::runtime_error("other size: " + file);
  std::vector<T> values(count);
  std::memcpy(static_cast<void*>(values.data()), bytes.data() + start, count * sizeof(T));
  return values;
}
`;

export const LINES = String.raw`
static std::vector<std::string> ReadLines(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot be read: " + file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}
`;

export const CLASSES = String.raw`
static void PrintClasses(std::vector<double> scores, size_t count, bool softmax, const std::vector<std::string>& labels) {
  if (softmax) {
    const double most = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double& score : scores) sum += score = std::exp(score - most);
    for (double& score : scores) score /= sum;
  }
  std::vector<size_t> order(scores.size());
  std::iota(order.begin(), order.end(), size_t(0));
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return scores[a] > scores[b]; });
  for (size_t i = 0; i < std::min(count, order.size()); i++)
    std::printf("%zu %s%.6f\n", order[i], order[i] < labels.size() ? (labels[order[i]] + " ").c_str() : "", scores[order[i]]);
}
`;

export const WRITE_PPM = String.raw`
static void WritePpm(const std::string& file, const std::vector<double>& values, const std::vector<int64_t>& dims, bool planar, double multiply, double add) {
  const size_t rank = dims.size();
  if (rank < 3) throw std::runtime_error("no picture");
  const size_t channels = size_t(planar ? dims[rank - 3] : dims[rank - 1]), height = size_t(planar ? dims[rank - 2] : dims[rank - 3]), width = size_t(planar ? dims[rank - 1] : dims[rank - 2]);
  std::ofstream out(file, std::ios::binary);
  out << "P6\n" << width << " " << height << "\n255\n";
  for (size_t i = 0; i < width * height; i++) for (size_t c = 0; c < 3; c++) {
    const size_t k = channels < 3 ? 0 : c;
    const double value = values[planar ? k * width * height + i : i * channels + k] * multiply + add;
    out.put(char(uint8_t(std::min(255.0, std::max(0.0, std::floor(value + 0.5))))));
  }
}
`;
