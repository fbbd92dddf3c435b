using System.Globalization;

namespace Residua.Data;

/// <summary>Appends scalars to an event file that TensorBoard shows while training goes on.</summary>
/// <remarks>
/// Every scalar is in the file when the call returns; what a killed process wrote is shown. A training that goes on opens a
/// file of its own: TensorBoard shows the files of a folder as one run. They hold times and the machine's name, so they are no
/// part of what must be the same again.
/// </remarks>
public sealed class TensorBoardWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly TimeProvider _clock;

    /// <summary>Creates an event file, <c>events.out.tfevents.&lt;seconds&gt;.&lt;machine&gt;</c>.</summary>
    /// <param name="folder">Created if missing.</param>
    /// <param name="clock">What time it is. Default: the system's.</param>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public TensorBoardWriter(string folder, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        // Ten digits: sorted by name is sorted by time, which is how TensorBoard reads them.
        var seconds = _clock.GetUtcNow().ToUnixTimeSeconds().ToString("D10", CultureInfo.InvariantCulture);
        FilePath = FreeName(Path.Combine(folder, $"events.out.tfevents.{seconds}.{Environment.MachineName}"));
        try
        {
            Directory.CreateDirectory(folder);
            _file = new FileStream(FilePath, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(FilePath, $"cannot be written: {exception.Message}", exception);
        }

        Append(TensorBoardEvent.Version(_clock.GetUtcNow()));
    }

    /// <summary>The event file.</summary>
    public string FilePath { get; }

    /// <summary>Appends one scalar.</summary>
    /// <param name="tag">Such as <c>train/rec_loss</c>; what is before the slash is a group.</param>
    /// <param name="step">Step of the training, from 0.</param>
    /// <param name="value">Stored as float32; may be NaN.</param>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Scalar(string tag, long step, double value)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        Append(TensorBoardEvent.Scalar(_clock.GetUtcNow(), step, tag, (float)value));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    // One write for the whole record: whoever reads meanwhile sees all of it or nothing.
    private void Append(byte[] message)
    {
        try
        {
            _file.Write(TensorBoardRecord.Of(message));
        }
        catch (IOException exception)
        {
            throw new BadInputException(FilePath, $"cannot be written: {exception.Message}", exception);
        }
    }

    // Two runs within one second, as in a test.
    private static string FreeName(string path) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"{path}.{number}").Prepend(path).First(name => !File.Exists(name));
}
