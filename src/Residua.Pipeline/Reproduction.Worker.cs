using Residua.Data;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Execution;

namespace Residua.Pipeline;

public sealed partial class Reproduction
{
    /// <summary>
    /// Makes the plan of one experiment of a run again and computes one step of it in this process. The run that started it holds
    /// the folder.
    /// </summary>
    /// <param name="options">Those of the run, but for the console and the cancellation.</param>
    /// <param name="step">Id of an experiment that uses the step, a colon, and its key.</param>
    /// <param name="output">Where to tell the run how it goes, a line of JSON for each message.</param>
    /// <param name="input">Where the run asks to stop.</param>
    /// <returns>
    /// The exit code of the process: 0, 1 for a failure that was told, <see cref="Interruption.ExitCode"/> when stopped.
    /// </returns>
    public static int RunStep(ReproductionOptions options, string step, TextWriter output, TextReader input)
    {
        using var watch = new HostWatch(input, options.Cancellation);
        var log = new WorkerLog(output);
        try
        {
            using var reproduction = new Reproduction(options with { Cancellation = watch.Token, WorkerCommand = null });
            reproduction.RunStep(step, log);
            return 0;
        }
        catch (OperationCanceledException) when (watch.Token.IsCancellationRequested)
        {
            return Interruption.ExitCode;
        }
        catch (Exception exception)
        {
            log.Fail(exception is StepFailedException { InnerException: { } cause } ? cause : exception);
            return 1;
        }
    }

    private void RunStep(string name, WorkerLog log)
    {
        var (experiment, key) = name.LastIndexOf(':') is >= 0 and var colon
            ? (name[..colon], name[(colon + 1)..])
            : throw new BadInputException(WorkerRunner.Option, $"'{name}' is not an experiment, a colon and the key of a step");
        var selection = new ExperimentCatalogue(_options.Experiments, _options.Papers)
            .LoadOne(experiment, _options.Profile, _options.Overrides);
        var step = PlanOf(selection).Steps.FirstOrDefault(step => step.Key == key) ?? throw new BadInputException(
            WorkerRunner.Option,
            $"no step of {experiment} has the key {key}; options, experiments, inputs or the program are not those of the run "
            + "that named it");
        new StepRunner(_store, log, _options.Engine, _options.Device)
            .Run(step, _limits.ThreadsOf(step.Step.Engine?.Threads), _options.Cancellation);
    }
}
