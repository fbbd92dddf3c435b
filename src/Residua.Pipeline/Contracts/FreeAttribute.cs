namespace Residua.Pipeline.Contracts;

/// <summary>Marks a setting that may differ from the profile's without
/// making the results those of other settings: where files lie, how
/// many threads, how many replicates.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FreeAttribute : Attribute;
