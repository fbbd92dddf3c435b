namespace Residua.Pipeline.Contracts;

/// <summary>A run that is wrong on purpose: a claim that it does not break says nothing.</summary>
/// <param name="Name">In kebab-case, such as <c>black-reconstruction</c>; claims name it.</param>
/// <param name="Description">What is wrong, in a few words.</param>
/// <param name="Steps">
/// The steps of an experiment up to tables of the same names, with the mistake in them; null where it does not apply.
/// </param>
public sealed record Control(string Name, string Description, Func<Experiment, PlanContext, IReadOnlyList<Step>?> Steps);
