using System.Text.Json;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Checks volumes that the user has, in place; nothing of theirs is moved or changed.</summary>
internal static class UserVolumes
{
    private const string InventoryFile = "inventory.json";

    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads every header and writes an inventory; the digests of the files are part of the step's key.</summary>
    public static Step Of(IReadOnlyList<string> files, PublishedDataSet published) => Step.Create(
        Stage.Download, "user-volumes", new Settings(new(published.Volumes, published.Shape), published.Histogram is not null),
        NoInputs.None, Check, outsideFiles: files);

    /// <summary>The volumes of a folder: those for training, then the others.</summary>
    /// <exception cref="BadInputException">The folder is missing, unreadable or without volumes.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        var split = TrainTestSplit.Of(folder);
        return [.. split.TrainFiles(folder), .. split.TestFiles(folder)];
    }

    /// <summary>What the volumes are, as far as headers and files tell; see <see cref="KnownVolumes.OriginOf"/>.</summary>
    public static string ReadOrigin(string artifact) =>
        JsonSerializer.Deserialize<Inventory>(File.ReadAllText(Path.Combine(artifact, InventoryFile)), Json)!.Origin;

    private static void Check(Settings settings, NoInputs inputs, StepRun run)
    {
        var headers = run.OutsideFiles.Select(NiftiFile.ReadHeader).ToList();
        var origin = settings.Known.OriginOf(run.OutsideFiles, headers);
        // What looks published is so only if its histogram fits; the step that has the slices says so.
        if (origin != DataOrigin.Published || !settings.HasHistogram)
        {
            run.Facts[DataOrigin.Fact] = origin;
        }

        var volumes = run.OutsideFiles.Zip(
            headers, (file, header) => new Volume(Path.GetFileName(file), [header.X, header.Y, header.Z]));
        var inventory = JsonSerializer.Serialize(new Inventory(origin, [.. volumes]), Json);
        File.WriteAllText(Path.Combine(run.Output, InventoryFile), inventory);
    }

    private sealed record Settings(KnownVolumes Known, bool HasHistogram);

    private sealed record Inventory(string Origin, IReadOnlyList<Volume> Volumes);

    private sealed record Volume(string File, int[] Shape);
}
