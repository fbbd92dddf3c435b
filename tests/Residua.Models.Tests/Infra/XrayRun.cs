using System.Globalization;
using System.Text.Json;

namespace Residua.Models.Tests;

/// <summary>A run of the original code on synthetic X-rays; tests/goldens/morphaeus says how it was made.</summary>
/// <param name="name">Of the run, such as <c>b-VAE</c>.</param>
internal sealed class XrayRun(string name)
{
    public const int Seed = 2109;

    public string Name => name;

    public JsonElement Root { get; } = Json($"{name}.json");

    public AutoencoderSettings Model => name switch
    {
        "VAE" or "VAE-plateau" => new VaeSettings(),
        "b-VAE" => new BetaVaeSettings(),
        "AAE" or "AAE-lowlr" => new AaeSettings(),
        "SI-VAE" => new SiVaeSettings(),
        _ => new DaeSettings(),
    };

    public AutoencoderTrainingSettings Training => new()
    {
        Batch = Loader.GetProperty("batch_size").GetInt32(),
        Epochs = Trainer.GetProperty("nr_epochs").GetInt32(),
        Lr = Trainer.GetProperty("optimizer_params").GetProperty("lr").GetDouble(),
        Scheduler = Trainer.TryGetProperty("lr_scheduler", out var scheduler)
            ? Enum.Parse<AutoencoderSchedule>(scheduler.GetString()!, ignoreCase: true)
            : AutoencoderSchedule.None,
    };

    /// <summary>Every normal draw of the run, in order.</summary>
    public float[] Noise() => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(
        File.ReadAllBytes(PathOf($"{name}.noise.f32"))).ToArray();

    public Residua.Data.SliceStack Images(string list) =>
        XrayImages.Read(Root.GetProperty(list).EnumerateArray().Select(file => file.GetString()!));

    public static Residua.Data.SliceStack TestImages() =>
        XrayImages.Read(Enumerable.Range(1, 8).Select(i => $"cxr-mini/test_normal/normal-{i:D3}.png"));

    /// <summary>What is consumed of the stream, in outputs of 32 bits, at the first place of this name.</summary>
    public JsonElement Place(string at) =>
        Root.GetProperty("rng").EnumerateArray().First(place => place.GetProperty("at").GetString()!.Split(" | ").Contains(at));

    /// <summary>Names and values of a batch: several optimisers prefix them, lists are means.</summary>
    public IEnumerable<(string Name, double Value)> Losses(int epoch, int batch) =>
        from part in Batch(epoch, batch).EnumerateObject()
        where part.Value.ValueKind == JsonValueKind.Object
        from loss in part.Value.GetProperty("losses").EnumerateObject()
        select (part.Name == "optimizer" ? loss.Name : $"{part.Name}/{loss.Name}", Mean(loss.Value));

    public IEnumerable<(string Name, double Value)> Logs(int epoch) =>
        Epoch(epoch).GetProperty("logs").EnumerateObject().Select(value => (value.Name, value.Value.GetDouble()));

    public int BatchesIn(int epoch) => Epoch(epoch).GetProperty("batches").GetArrayLength();

    public JsonElement Batch(int epoch, int batch) => Epoch(epoch).GetProperty("batches")[batch];

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(PathOf(file))).RootElement;

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "goldens", "morphaeus", file);

    private JsonElement Epoch(int epoch) => Root.GetProperty("epochs")[epoch];

    private JsonElement Trainer => Root.GetProperty("config").GetProperty("trainer").GetProperty("params");

    private JsonElement Loader => Root.GetProperty("config").GetProperty("trainer").GetProperty("data_loader")
        .GetProperty("params").GetProperty("args");

    private static double Mean(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Average(one => one.GetDouble())
        : value.GetDouble();
}

/// <summary>A log that a training left behind.</summary>
internal sealed class WrittenLog(string path)
{
    private readonly ILookup<(int Step, string Name), double> _rows = File.ReadLines(path).Skip(1).Select(line => line.Split(','))
        .ToLookup(
            row => (int.Parse(row[0], CultureInfo.InvariantCulture), row[1]),
            row => double.Parse(row[2], CultureInfo.InvariantCulture));

    public IEnumerable<string> Names => _rows.Select(row => row.Key.Name).Distinct();

    public double this[int step, string name] => _rows[(step, name)].Single();
}
