using Residua.Benchmarks.Infra;
using Residua.Data;
using Residua.Data.Phantoms.Chests;

namespace Residua.Benchmarks.Workloads;

/// <summary>What an evaluation reads: PNG files, decoded and resized with antialiasing.</summary>
public class ChestImages : Workload
{
    private static readonly string Folder = Path.Combine(Scratch.Folder, "chest-images");
    private IReadOnlyList<string> _files = [];

    public override string Name => "PNG, 50 pictures of 299×299 to 128×128";

    public override Pace Pace => Pace.Brief;

    public override string Oracle => "pillow-chests.py";

    public override IReadOnlyList<Goal> Goals => [Goal.TimesOracle(1)];

    public override string Remark => "one thread";

    public override void Prepare()
    {
        var settings = new ChestPhantomSettings
        {
            Train = 50,
            Validation = 1,
            Normal = 1,
            Opacity = 1,
            GroundGlass = 1,
            Effusion = 1,
            Others = 0,
        };
        ChestPhantomCohorts.Write(Folder, settings, threads: 2);
        _files = ImageList.Read(Folder, ChestPhantomCohorts.TrainList);
    }

    public override void Run() => ImageStackReader.Read(_files, 128, ImageResize.Pillow);
}
