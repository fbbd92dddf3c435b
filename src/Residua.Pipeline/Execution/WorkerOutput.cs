using System.Diagnostics;
using Residua.Data;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>In the host: what a worker tells.</summary>
internal sealed class WorkerOutput : IDisposable
{
    private const int KeptErrors = 12;

    private readonly Process _worker;
    private readonly IStepLog _log;
    private readonly Queue<string> _errors = [];

    public WorkerOutput(Process worker, IStepLog log)
    {
        (_worker, _log) = (worker, log);
        worker.ErrorDataReceived += Keep;
        worker.BeginErrorReadLine();
    }

    /// <summary>Why the step failed, if the worker could say so.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The last lines of its error output; complete once it has ended.</summary>
    public IReadOnlyList<string> LastErrors
    {
        get
        {
            lock (_errors)
            {
                return [.. _errors];
            }
        }
    }

    /// <summary>Shows what it tells until it has ended.</summary>
    public void ReadToEnd(PlannedStep step)
    {
        using var line = _log.Begin(step.Title, step.Step.Kind);
        while (_worker.StandardOutput.ReadLine() is { } text)
        {
            if (WorkerMessage.Read(text) is { } message)
            {
                Show(message, line);
            }
        }

        _worker.WaitForExit();
    }

    public void Dispose() => _worker.ErrorDataReceived -= Keep;

    private void Show(WorkerMessage message, StepProgress line)
    {
        switch (message.Kind)
        {
            case WorkerMessageKind.Line: _log.Say(message.Text); break;
            case WorkerMessageKind.Warning: _log.Warn(message.Text); break;
            case WorkerMessageKind.Progress: line.Report(message.Done, message.Total); break;
            case WorkerMessageKind.Status: line.Tell(message.Text); break;
            case WorkerMessageKind.Failure:
                Failure = message.Culprit is { } culprit
                    ? new BadInputException(culprit, message.Text)
                    : new WorkerException(message.Text);
                break;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs data)
    {
        if (string.IsNullOrWhiteSpace(data.Data))
        {
            return;
        }

        lock (_errors)
        {
            _errors.Enqueue(data.Data);
            if (_errors.Count > KeptErrors)
            {
                _errors.Dequeue();
            }
        }
    }
}
