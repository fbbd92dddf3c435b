using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Residua.Benchmarks.Infra;

/// <summary>Runs BenchmarkDotNet in this process: it generates, builds and prints nothing.</summary>
internal static class InProcess
{
    private static readonly InProcessEmitToolchain Toolchain = new(TimeSpan.FromMinutes(10), logOutput: false);

    /// <summary>Median time of a call.</summary>
    public static double MedianSeconds(Workload workload)
    {
        var log = new LogCapture();
        var config = ManualConfig.CreateEmpty()
            .AddJob(JobFor(workload.Pace))
            .AddLogger(log)
            .WithArtifactsPath(Scratch.Folder)
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run(workload.GetType(), config);
        if (summary.Reports.SingleOrDefault()?.ResultStatistics is { } statistics)
        {
            return statistics.Median / 1e9;
        }

        var said = log.CapturedOutput.Select(line => line.Text)
            .Concat(summary.ValidationErrors.Select(error => error.Message + "\n"));
        throw new InvalidOperationException($"{workload.Name} was not measured:\n{string.Concat(said)}");
    }

    private static Job JobFor(Pace pace)
    {
        var job = new Job().WithToolchain(Toolchain);
        return pace switch
        {
            Pace.Brief => job.WithWarmupCount(5).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(100)),
            Pace.Slow => job.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(5),
            _ => job.WithStrategy(RunStrategy.ColdStart).WithIterationCount(1),
        };
    }
}
