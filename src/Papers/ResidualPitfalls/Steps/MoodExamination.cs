using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Whether the volumes of the paper are on this machine.</summary>
internal static class MoodExamination
{
    private const string Subject = "MOOD brain volumes";
    private const string Mend = "--data-root=DIR with the volumes at DIR/MOOD/brain/train; --profile=phantom needs none";

    /// <summary>Never <see cref="Health.Bad"/>: a data root may be for another paper, and the phantom needs none.</summary>
    /// <param name="dataRoot">As the user has named it; null for the variable <c>DATAROOT</c>.</param>
    public static Finding Of(string? dataRoot)
    {
        try
        {
            var folder = Mood.Brain.Under(dataRoot);
            var count = VolumeFolder.List(folder).Count;
            return count == Mood.Brain.Volumes
                ? new(Subject, Health.Good, $"{count} volumes in {folder}")
                : new(Subject, Health.Optional, $"{count} of {Mood.Brain.Volumes} volumes in {folder}", Mend);
        }
        catch (BadInputException missing)
        {
            // The reason goes on with how to apply for them, which is more than a table holds.
            var found = $"{missing.Culprit} {missing.Reason.Split(". ")[0]}";
            return new(Subject, Health.Optional, $"{found}; only --profile=paper needs them", Mend);
        }
    }
}
