using System.Globalization;
using Residua.Data;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;
using Spectre.Console;

namespace Residua.Pipeline.Doctor;

/// <summary>What this machine has, what is missing, and the command that mends it.</summary>
public static class Examination
{
    private const long EnoughDisk = 2L << 30;

    /// <summary>Examines and prints a table.</summary>
    /// <returns>Whether runs with these options can succeed; what only some things need does not count.</returns>
    public static bool Print(ReproductionOptions options)
    {
        Finding[] findings =
        [
            .. Machine(),
            .. EngineFindings.All(options),
            .. Folders(options),
            .. options.Papers.SelectMany(paper => paper.Examine(options.DataRoot)),
            .. Tools.All(),
        ];
        var table = new Table().RoundedBorder().AddColumns("", "Subject", "Found", "To mend it");
        foreach (var finding in findings)
        {
            var sign = finding.State switch
            {
                Health.Good => "[green]ok[/]",
                Health.Optional => "[yellow]optional[/]",
                _ => "[red]to mend[/]",
            };
            table.AddRow(sign, Markup.Escape(finding.Subject), Markup.Escape(finding.Detail), Markup.Escape(finding.Mend));
        }

        options.Console.Write(table);
        return findings.All(finding => finding.State != Health.Bad);
    }

    private static IEnumerable<Finding> Machine()
    {
        var run = RunRecord.Of(DateTime.UtcNow, TimeSpan.Zero, Environment.ProcessorCount);
        yield return new(".NET", Health.Good, run.Runtime);
        yield return new("System", Health.Good, run.System);
        yield return new("Processor", Health.Good, $"{run.Cpu}, {run.Threads} threads, {run.Capability}");
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        yield return new("Memory", Health.Good, Gigabytes(memory));
    }

    private static IEnumerable<Finding> Folders(ReproductionOptions options)
    {
        yield return Attempt("Artifacts folder", "--artifacts=DIR with a folder that you may write", () =>
        {
            var probe = Path.Combine(options.Artifacts, $".doctor-{Environment.ProcessId}");
            AtomicFile.Write(probe, _ => { });
            File.Delete(probe);
            var free = new DriveInfo(Path.GetFullPath(options.Artifacts)).AvailableFreeSpace;
            var found = $"{options.Artifacts}, {Gigabytes(free)} free";
            return free >= EnoughDisk
                ? new("Artifacts folder", Health.Good, found)
                : new("Artifacts folder", Health.Bad, found, "free 2 GB, or --artifacts=DIR on another disk");
        });
        var resume = new ArtifactFolder(options.Artifacts).Resume;
        if (Directory.Exists(resume) && Directory.GetDirectories(resume) is { Length: > 0 and var stopped })
        {
            var files = new DirectoryInfo(resume).EnumerateFiles("*", SearchOption.AllDirectories);
            var size = Gigabytes(files.Sum(file => file.Length));
            yield return new(
                "Stopped steps", Health.Good, $"{stopped} can go on, {size} in {resume}",
                "run the same command again; delete the folder if you never will");
        }

        yield return Attempt("Experiments", "correct the file or option that it names", () =>
        {
            var catalogue = new ExperimentCatalogue(options.Experiments, options.Papers);
            catalogue.Load(catalogue.Ids, options.Profile);
            return new("Experiments", Health.Good, $"{catalogue.Ids.Count} in {options.Experiments}");
        });
    }

    private static Finding Attempt(string subject, string mend, Func<Finding> look)
    {
        try
        {
            return look();
        }
        catch (Exception e) when (e is BadInputException or ConfigurationException or IOException or UnauthorizedAccessException)
        {
            return new(subject, Health.Bad, e.Message, mend);
        }
    }

    private static string Gigabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.0} GiB");
}
