using System.Globalization;
using Spectre.Console;

namespace Residua.Benchmarks.Infra;

/// <summary>A measured benchmark beside its oracle.</summary>
internal sealed record Comparison(Benchmark Benchmark, double Seconds, double? OracleSeconds, string Remark)
{
    public static Comparison Measure(Benchmark benchmark)
    {
        var folder = Directory.CreateTempSubdirectory("residua-bench-");
        try
        {
            var seconds = Stopwatching.Median(benchmark.Prepare(folder.FullName), benchmark.Repeats);
            var remark = benchmark.Remark();
            if (benchmark.Oracle is not { } oracle)
                return new Comparison(benchmark, seconds, null, remark);
            var (theirs, reason) = PythonOracle.Time(oracle, folder.FullName);
            return new Comparison(benchmark, seconds, theirs, string.Join("; ", new[] { remark, reason }.Where(part => part != "")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static Table ToTable(IEnumerable<Comparison> comparisons)
    {
        var table = new Table().AddColumns("benchmark", "Residua", "oracle", "ratio", "goal", "remark");
        foreach (var one in comparisons)
            table.AddRow(
                Markup.Escape(one.Benchmark.Name), Time(one.Seconds), Time(one.OracleSeconds),
                one.OracleSeconds is { } theirs ? string.Create(CultureInfo.InvariantCulture, $"{theirs / one.Seconds:F1}×") : "",
                Markup.Escape(one.Benchmark.Goal), Markup.Escape(one.Remark));
        return table;
    }

    private static string Time(double? seconds) => seconds switch
    {
        null => "",
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:F3} ms"),
    };
}
