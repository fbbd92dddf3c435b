using System.Reflection;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace Residua.Build;

/// <summary>The targets that this build knows; a new one adds its line here.</summary>
/// <remarks>The tasks are internal, so that Cake, which takes every public one, lists them in this order and no other.</remarks>
internal static class AllTargets
{
    /// <summary>The target of a command line that names none.</summary>
    public const string Default = "Reproduce";

    /// <summary>In the order of the help: the whole, its stages, and what helps.</summary>
    public static IReadOnlyList<Type> List { get; } =
    [
        typeof(ReproduceTask),
        typeof(DownloadTask),
        typeof(SplitTask),
        typeof(PreprocessTask),
        typeof(TrainTask),
        typeof(ScoreTask),
        typeof(PlotTask),
        typeof(VerifyTask),
        typeof(ControlsTask),
        typeof(ReportTask),
        typeof(TestTask),
        typeof(FuzzTask),
        typeof(BenchTask),
        typeof(DoctorTask),
        typeof(CleanTask),
    ];

    /// <summary>Their names, in the same order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. List.Select(NameOf)];

    /// <summary>Makes them known to Cake.</summary>
    public static IServiceCollection AddTargets(this IServiceCollection services)
    {
        foreach (var task in List)
        {
            services.AddSingleton(typeof(IFrostingTask), task);
        }

        return services;
    }

    /// <summary>The name as it is declared, of one that is written in any case; null if there is none.</summary>
    public static string? Find(string written) =>
        Names.FirstOrDefault(name => name.Equals(written, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a target does, in a sentence.</summary>
    public static string Describe(string target) => TaskOf(target).GetCustomAttribute<TaskDescriptionAttribute>()!.Description;

    /// <summary>The targets that run right before it.</summary>
    public static IEnumerable<string> Needs(string target) =>
        TaskOf(target).GetCustomAttributes<IsDependentOnAttribute>().Select(needed => NameOf(needed.Task));

    /// <summary>Whether it does anything but run the targets it needs.</summary>
    public static bool DoesWorkItself(string target)
    {
        var run = TaskOf(target).GetMethod(nameof(FrostingTask.Run), [typeof(BuildContext)])!;
        return run.DeclaringType != run.GetBaseDefinition().DeclaringType;
    }

    /// <summary>Whether it works on experiments, as opposed to tests, benchmarks and the machine.</summary>
    public static bool RunsExperiments(string target) =>
        target == NameOf(typeof(DownloadTask)) || Needs(target).Any(RunsExperiments);

    private static Type TaskOf(string target) => List.First(task => NameOf(task) == target);

    private static string NameOf(Type task) => task.GetCustomAttribute<TaskNameAttribute>()!.Name;
}
