using Residua.Benchmarks.Infra;
using Residua.Benchmarks.Workloads;
using Spectre.Console;

const string Usage = "usage: [--quick] [--filter TEXT]";
var isQuick = false;
var filter = "";
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--quick")
        isQuick = true;
    else if (args[i] == "--filter" && i + 1 < args.Length)
        filter = args[++i];
    else
    {
        Console.Error.WriteLine($"'{args[i]}' is not understood; {Usage}");
        return 2;
    }
}

Benchmark[] all =
[
    BlurWorkload.Sigma5,
    AveragePrecisionWorkload.Of(65_536, 50, ""),
    isQuick
        ? AveragePrecisionWorkload.Of(1_000_000, 5, "≥ 12× scikit-learn, ≤ 8 bytes per score")
        : AveragePrecisionWorkload.Of(10_000_000, 5, "≥ 12× scikit-learn, ≤ 8 bytes per score"),
    EqualisationWorkload.OneSlice,
    NiftiWorkload.OneSlice,
    isQuick ? ExperimentOneWorkload.Of(8, "") : ExperimentOneWorkload.Of(320, "≤ 40 s"),
];
var chosen = all.Where(one => one.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"No benchmark's name contains '{filter}': {string.Join(" · ", all.Select(one => one.Name))}.");
    return 2;
}

var measured = new List<Comparison>();
foreach (var one in chosen)
{
    Console.WriteLine($"[{measured.Count + 1}/{chosen.Length}] {one.Name} …");
    measured.Add(Comparison.Measure(one));
}
// Where the output is not a terminal, lines need not fit one.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 160;
AnsiConsole.Write(Comparison.ToTable(measured));
return 0;
