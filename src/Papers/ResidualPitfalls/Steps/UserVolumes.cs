using Residua.Pipeline.Contracts;
using System.Text.Json;
using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Checks volumes that the user has, in place; nothing of theirs is moved or changed.</summary>
internal static class UserVolumes
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Reads every header and writes an inventory; the digests of the files are part of the step's key.</summary>
    public static Step Of(string folder) =>
        Step.Create(Stage.Download, "user-volumes", new Settings(), NoInputs.None, Check, outsideFiles: Files(folder));

    private static IReadOnlyList<string> Files(string folder)
    {
        var split = TrainTestSplit.Of(folder);
        return [.. split.TrainFiles(folder), .. split.TestFiles(folder)];
    }

    private static void Check(Settings settings, NoInputs inputs, StepRun run)
    {
        var files = run.OutsideFiles;
        var headers = files.Select(NiftiFile.ReadHeader).ToList();
        run.Facts[DataOrigin.Fact] = MoodBrain.Origin(headers);
        var inventory = files.Zip(headers, (file, header) => new { file, shape = new[] { header.X, header.Y, header.Z } });
        File.WriteAllText(Path.Combine(run.Output, "inventory.json"), JsonSerializer.Serialize(inventory, Indented));
    }

    private sealed record Settings;
}
