using Residua.Data;

namespace Residua.Models;

/// <summary>Something that changes while training, and without which a stopped training would go on otherwise.</summary>
public interface ICheckpointed
{
    /// <summary>Writes everything that changes.</summary>
    void Save(CheckpointWriter to);

    /// <summary>Goes back to what was written.</summary>
    /// <exception cref="BadInputException">The checkpoint does not hold it, or something that makes no sense.</exception>
    void Restore(CheckpointReader from);
}
