namespace VerifyTests;

/// <summary>One verification: what was received against the verified file of the same name.</summary>
internal sealed class Snapshot
{
    private readonly SnapshotName _name;
    private readonly string _extension;
    private readonly VerifySettings _settings;

    public Snapshot(SnapshotName name, string extension, VerifySettings settings)
    {
        (_name, _extension, _settings) = (name, extension, settings);
        VerifierSettings.MarkRun();
        Directory.CreateDirectory(name.Folder);
        foreach (var file in name.Existing("received"))
        {
            File.Delete(file);
        }
    }

    private string ReceivedPath => _name.FileOf("received", _extension);

    private string VerifiedPath => _name.FileOf("verified", _extension);

    public async Task<VerifyResult> CompareText(string text)
    {
        if (!SnapshotText.IsText(_extension))
        {
            throw new ArgumentException($"Text for the binary extension {_extension}.");
        }

        var received = SnapshotText.Normalised(text);
        var verified = await SnapshotText.Read(VerifiedPath);
        var result = verified is null ? default : await Guarded(() => SnapshotText.Compare(received, verified, _extension));
        if (!result.IsEqual)
        {
            await SnapshotText.Write(ReceivedPath, received);
        }

        return Conclude(isNew: verified is null, result, received, verified);
    }

    public async Task<VerifyResult> CompareStream(Stream stream)
    {
        using var received = new MemoryStream();
        await using (stream)
        {
            if (stream.CanSeek)
            {
                stream.Position = 0;
            }

            await stream.CopyToAsync(received);
        }

        if (SnapshotText.IsText(_extension))
        {
            return await CompareText(SnapshotText.Decode(received));
        }

        if (received.Length == 0)
        {
            throw new InvalidOperationException($"Empty data is not allowed. Path: {ReceivedPath}");
        }

        var isNew = !File.Exists(VerifiedPath);
        var result = isNew ? default : await Guarded(() => CompareBytes(received));
        if (!result.IsEqual)
        {
            await File.WriteAllBytesAsync(ReceivedPath, received.ToArray());
        }

        return Conclude(isNew, result, null, null);
    }

    private async Task<CompareResult> CompareBytes(MemoryStream received)
    {
        received.Position = 0;
        var verified = await File.ReadAllBytesAsync(VerifiedPath);
        if (VerifierSettings.StreamComparer(_extension) is not { } compare)
        {
            return new(received.ToArray().AsSpan().SequenceEqual(verified));
        }

        using var stream = new MemoryStream(verified);
        return await compare(received, stream, SnapshotText.NoContext);
    }

    private async Task<CompareResult> Guarded(Func<Task<CompareResult>> compare)
    {
        try
        {
            return await compare();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"Failed to compare files:\nReceivedPath: {ReceivedPath}\nVerifiedPath: {VerifiedPath}", exception);
        }
    }

    private VerifyResult Conclude(bool isNew, CompareResult result, string? received, string? verified)
    {
        // Verified files of this name that nothing is compared with any more: of a former extension, say.
        var stale = _name.Existing("verified").Where(path => path != VerifiedPath).ToList();
        if (result.IsEqual && stale.Count == 0)
        {
            return new(VerifiedPath);
        }

        var message = new FailureMessage(_name, _extension).Build(isNew, result, stale, received, verified);
        if (!_settings.AcceptsChanges)
        {
            throw new VerifyException(message);
        }

        stale.ForEach(File.Delete);
        if (!result.IsEqual)
        {
            File.Move(ReceivedPath, VerifiedPath, overwrite: true);
        }

        return _settings.ThrowsAfterAccepting ? throw new VerifyException(message) : new(VerifiedPath);
    }
}
