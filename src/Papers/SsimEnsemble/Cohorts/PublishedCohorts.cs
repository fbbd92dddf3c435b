using Residua.Data;
using Residua.Data.Phantoms.Heads;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>The published volumes under a data root: where they lie, and how they are known from others.</summary>
internal static class PublishedCohorts
{
    /// <summary>How to get them and where to put them.</summary>
    public const string Instructions =
        "The paper's volumes are not downloaded: IXI, MSLUB and WMH are open, BraTS 2021 and ATLAS 2.0 need a registration. Its "
        + "authors offer an archive of all of them, preprocessed, through https://github.com/FinnBehrendt/"
        + "Conditioned-Diffusion-Models-UAD; put its folders Train, Test and splits at <data root>/Data and pass "
        + "--data-root=<data root> (or set DATAROOT). Without them, --profile=phantom needs no data";

    /// <summary>The folder <c>Data</c> under a data root, or under <c>DATAROOT</c> where none is given.</summary>
    /// <exception cref="BadInputException">There is none; says how to get it.</exception>
    public static string Folder(string? dataRoot)
    {
        var root = dataRoot ?? Environment.GetEnvironmentVariable("DATAROOT");
        if (string.IsNullOrEmpty(root))
        {
            throw new BadInputException("--data-root", $"is not given. {Instructions}");
        }

        var folder = Path.GetFullPath(Path.Combine(root, "Data"));
        return Directory.Exists(Path.Combine(folder, "splits"))
            ? folder
            : throw new BadInputException(Path.Combine(folder, "splits"), $"does not exist. {Instructions}");
    }

    /// <summary>The lists, and every file that they name; the first is a list.</summary>
    /// <exception cref="BadInputException">Files are missing; all are named.</exception>
    public static IReadOnlyList<string> Files(string? dataRoot, IReadOnlyList<string> lists, HeadModality modality)
    {
        var data = Folder(dataRoot);
        var subjects = lists.SelectMany(list => SubjectLists.Read(data, list, modality)).ToList();
        SubjectLists.RequireFiles(data, subjects);
        // Whoever splits looks for subjects that the healthy lists share with each other.
        string[] others = lists[0].StartsWith("IXI", StringComparison.Ordinal) ? [Cohort.AvailableT2, "IXI_test"] : [];
        return
        [
            .. lists.Concat(others).Distinct().Select(list => SubjectLists.PathOf(data, list)).Where(File.Exists),
            .. subjects.SelectMany(subject => subject.Files).Distinct().Select(file => Path.Combine(data, file)),
        ];
    }

    /// <summary>The folder <c>Data</c> that a running step reads.</summary>
    public static string DataFolder(Step download, StepRun run) => run.OutsideFiles is [var list, ..]
        ? Path.GetDirectoryName(Path.GetDirectoryName(list))!
        : HeadPhantomCohorts.DataFolder(run.FolderOf(download));

    /// <summary>The step that checks headers and says what the volumes are.</summary>
    /// <param name="files">Lists first.</param>
    /// <param name="rows">Of the published lists, in their order; null: known by nothing but their headers.</param>
    public static Step Check(IReadOnlyList<string> files, IReadOnlyList<int>? rows) =>
        Step.Create(Stage.Download, "user-cohorts", new Settings(rows), NoInputs.None, Check, outsideFiles: files);

    private static void Check(Settings settings, NoInputs inputs, StepRun run)
    {
        var volumes = run.OutsideFiles.Where(file => !file.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        var headers = volumes.Select(NiftiFile.ReadHeader).ToList();
        run.Facts[DataOrigin.Fact] = Origin(settings.Rows, run.OutsideFiles, volumes, headers);
        new TextTable(
            ["file", "x", "y", "z"],
            [.. volumes.Zip(headers, (file, header) => (string[])
                [Path.GetFileName(file), $"{header.X}", $"{header.Y}", $"{header.Z}"])])
            .Write(Path.Combine(run.Output, "inventory.csv"));
    }

    private static string Origin(
        IReadOnlyList<int>? rows, IReadOnlyList<string> files, List<string> volumes, List<NiftiHeader> headers)
    {
        if (headers.Count(header => header.IsPhantom) is > 0 and var generated)
        {
            return $"{generated} of {headers.Count} volumes are generated: their headers say so";
        }

        var counts = files.Take(rows?.Count ?? 0).Select(list => TextTable.Read(list).Rows.Length).ToList();
        if (rows is not null && !counts.SequenceEqual(rows))
        {
            return $"lists of {string.Join(" and ", counts)} rows, and the published ones have {string.Join(" and ", rows)}";
        }

        // Masks may be alike: two subjects with one small lesion each.
        return VolumeCopies.Among(volumes.Where(IsImage)) is [var first, ..]
            ? $"volumes that occur more than once, such as {string.Join(" and ", first.Take(2).Select(Path.GetFileName))}"
            : DataOrigin.Published;
    }

    private static bool IsImage(string file) => Path.GetFileName(Path.GetDirectoryName(file)) is not ("mask" or "seg");

    private sealed record Settings(IReadOnlyList<int>? Rows);
}
