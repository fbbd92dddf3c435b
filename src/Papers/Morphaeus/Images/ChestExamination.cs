using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>Whether the images of the paper are on this machine.</summary>
internal static class ChestExamination
{
    private const string Subject = "COVID-19 Radiography Database";
    private const string Mend = "--data-root=DIR with the images and lists at DIR/CXR; --profile=phantom needs none";

    /// <summary>Never <see cref="Health.Bad"/>: a data root may be for another paper, and the phantom needs none.</summary>
    /// <param name="dataRoot">As the user has named it; null for the variable <c>DATAROOT</c>.</param>
    public static Finding Of(string? dataRoot)
    {
        try
        {
            var folder = PublishedChests.Folder(dataRoot);
            var lists = Directory.GetFiles(Path.Combine(folder, "splits"), "*.csv").Length;
            return new(Subject, Health.Good, $"{lists} lists in {folder}");
        }
        catch (BadInputException missing)
        {
            var found = $"{missing.Culprit} {missing.Reason.Split(". ")[0]}";
            return new(Subject, Health.Optional, $"{found}; only --profile=paper needs them", Mend);
        }
    }
}
