using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A verification that starts when it is awaited, so that settings can still be chained to it.</summary>
public class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> buildTask)
{
    private readonly VerifySettings _settings = new(settings);
    private Task<VerifyResult>? _task;

    public VerifySettings CurrentSettings => _task is null
        ? _settings
        : throw new InvalidOperationException("The verification has begun and can no longer be changed.");

    [Pure]
    public SettingsTask UseDirectory(string directory) => With(current => current.UseDirectory(directory));

    [Pure]
    public SettingsTask UseFileName(string fileName) => With(current => current.UseFileName(fileName));

    [Pure]
    public SettingsTask UseTypeName(string name) => With(current => current.UseTypeName(name));

    [Pure]
    public SettingsTask UseMethodName(string name) => With(current => current.UseMethodName(name));

    [Pure]
    public SettingsTask UseParameters(params object?[] parameters) => With(current => current.UseParameters(parameters));

    [Pure]
    public SettingsTask UseParameters<T>(T parameter) => With(current => current.UseParameters(parameter));

    [Pure]
    public SettingsTask UseParameters<T>(T[] parameters) => With(current => current.UseParameters(parameters));

    [Pure]
    public SettingsTask AutoVerify(bool includeBuildServer = true, bool throwException = false) =>
        With(current => current.AutoVerify(includeBuildServer, throwException));

    [Pure]
    public Task<VerifyResult> ToTask() => _task ??= buildTask(_settings);

    [Pure]
    public ConfiguredTaskAwaitable<VerifyResult> ConfigureAwait(bool continueOnCapturedContext) =>
        ToTask().ConfigureAwait(continueOnCapturedContext);

    [Pure]
    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    [Pure]
    public static implicit operator Task<VerifyResult>(SettingsTask settingsTask) => settingsTask.ToTask();

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(CurrentSettings);
        return this;
    }
}
