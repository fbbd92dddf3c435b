using Residua.Benchmarks.Infra;
using Residua.Benchmarks.Workloads;

const string Usage = "usage: [--quick] [--filter TEXT]";
var isQuick = false;
var filter = "";
string? ourSideOf = null;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--quick")
    {
        isQuick = true;
    }
    else if (args[i] == "--filter" && i + 1 < args.Length)
    {
        filter = args[++i];
    }
    else if (args[i] == OwnProcess.Option && i + 1 < args.Length)
    {
        ourSideOf = args[++i];
    }
    else
    {
        Console.Error.WriteLine($"'{args[i]}' is not understood; {Usage}");
        return 2;
    }
}

Workload[] all =
[
    new Blur(),
    new AveragePrecisionOfSlice(),
    isQuick ? new AveragePrecisionOfMillion() : new AveragePrecisionOfTenMillion(),
    new BootstrappedScores(),
    new ImageSimilarities(),
    new Equalisation(),
    new Preprocessing(),
    new NiftiSlice(),
    new PhantomVolume(),
    new PhantomHeads(),
    new PhantomChests(),
    new ChestImages(),
    isQuick ? new ShortTextureSweep() : new WholeTextureSweep(),
    isQuick ? new ShortDiskSweep() : new WholeDiskSweep(),
    new ModelSweeps(),
    new SimilarityInDouble(),
    new SimilarityAsOriginal(),
    new Median(),
    new RandomComponents(),
    new SparseComponents(),
    new LesionComponents(),
    new DatasetThreshold(),
    new AutoencoderTraining(isQuick ? 1 : 5),
    new VqVaeTraining(isQuick ? 1 : 5),
    new DenoiserTrainingStep(isQuick ? 1 : 3),
    new MorphaeusTraining(isQuick ? 1 : 5),
    new SimplexNoiseImage(),
    new DiffusionTrainingStep(isQuick ? 1 : 3),
    new DenoisingStep(isQuick ? 1 : 3),
];
var chosen = all.Where(one => one.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"No benchmark's name contains '{filter}': {string.Join(" · ", all.Select(one => one.Name))}.");
    return 2;
}

try
{
    if (ourSideOf is not null)
    {
        OwnProcess.Answer(all.OfType<Race>().Single(race => race.Name == ourSideOf));
        return 0;
    }

    var measured = new List<Measurement>();
    foreach (var one in chosen)
    {
        Console.WriteLine($"[{measured.Count + 1}/{chosen.Length}] {one.Name} …");
        measured.Add(Measurement.Of(one));
    }
    ResultTable.Print(measured);
    return 0;
}
finally
{
    Directory.Delete(Scratch.Folder, recursive: true);
}
