using Residua.Data;
using Residua.Numerics;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Reads what is scored of a subject, and refuses volumes that lie elsewhere in space than its input.</summary>
internal static class SubjectReader
{
    /// <summary>The volumes of a subject; without a mask the brain is where the input is above 0.</summary>
    /// <exception cref="BadInputException">A volume is missing, cannot be read, or does not fit the input.</exception>
    public static ScoredVolume Read(TreeSubject subject)
    {
        var inputPath = subject.Required(SubjectFiles.Input);
        var (header, input) = VolumeFile.Read(inputPath);
        var segmentation = Optional(SubjectFiles.Segmentation);
        if (subject.Pass != Pass.Healthy && segmentation is null)
        {
            throw new BadInputException(
                Path.GetDirectoryName(inputPath)!, "has no segmentation.nii or .nii.gz, but only healthy subjects may have none");
        }

        return new(subject.Name, input, Of(subject.Required(SubjectFiles.Reconstruction)))
        {
            Mask = Optional(SubjectFiles.Mask),
            Segmentation = subject.Pass == Pass.Healthy ? null : segmentation,
        };

        Volume? Optional(string part) => subject.File(part) is { } path ? Of(path) : null;

        Volume Of(string path) => VolumeFile.ReadLike(path, header, inputPath);
    }
}
