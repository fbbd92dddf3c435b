namespace Residua.Data;

/// <summary>A folder of NIfTI volumes.</summary>
public static class VolumeFolder
{
    /// <summary>The <c>*.nii</c> and <c>*.nii.gz</c> files directly in a folder, in ordinal order of their full paths.</summary>
    /// <remarks>Names that begin with a dot are left out: hidden files, and the <c>._</c> companions that macOS writes.</remarks>
    /// <exception cref="BadInputException">
    /// The folder is missing, unreadable or without volumes, or what is named like a volume is no regular file.
    /// </exception>
    public static IReadOnlyList<string> List(string folder)
    {
        if (File.Exists(folder))
        {
            throw new BadInputException(folder, "is a file; a folder of *.nii or *.nii.gz files is needed");
        }

        if (!Directory.Exists(folder))
        {
            throw new BadInputException(folder, "does not exist; a folder of *.nii or *.nii.gz files is needed");
        }

        string[] files;
        try
        {
            files = Directory.GetFileSystemEntries(Path.GetFullPath(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(folder, $"cannot be listed: {exception.Message}", exception);
        }

        var volumes = files.Where(IsVolume).Order(StringComparer.Ordinal).ToArray();
        foreach (var volume in volumes)
        {
            FileIdentity.Of(volume); // a folder, a pipe or a broken link is refused here, not after the others were read
        }

        return volumes.Length > 0 ? volumes : throw new BadInputException(folder, "holds no *.nii or *.nii.gz file");
    }

    private static bool IsVolume(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('.')
            && (name.EndsWith(".nii", StringComparison.Ordinal) || name.EndsWith(".nii.gz", StringComparison.Ordinal));
    }
}
