namespace Residua.Papers.SsimEnsemble;

/// <summary>Names of the files of a subject, in our artifacts; those of users may end in <c>.nii.gz</c>.</summary>
internal static class SubjectFiles
{
    public const string Input = "input.nii";
    public const string Reconstruction = "reconstruction.nii";
    public const string Mask = "mask.nii";
    public const string Segmentation = "segmentation.nii";
}
