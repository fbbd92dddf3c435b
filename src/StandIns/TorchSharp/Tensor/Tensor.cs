using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An n-dimensional array in libtorch's memory. The garbage collector does not see that memory: use dispose scopes.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;

        private nint _handle;

        /// <param name="handle">A native tensor, owned by this object from now on.</param>
        /// <param name="register">False: not in a dispose scope, as the parameters of a module.</param>
        internal Tensor(nint handle, bool register = true)
        {
            _handle = handle;
            Interlocked.Increment(ref _totalCount);
            if (register)
            {
                OwningDisposeScope = DisposeScopeManager.OfThread.Register(this);
            }
        }

        /// <summary>Tensors that are alive in the process, as far as managed code holds them.</summary>
        public static long TotalCount => Interlocked.Read(ref _totalCount);

        public nint Handle => _handle != 0 ? _handle : throw new InvalidOperationException("the tensor was disposed");

        public bool IsInvalid => _handle == 0;

        public long[] shape
        {
            get
            {
                var sizes = new long[Shim.Dimensions(Handle)];
                unsafe
                {
                    fixed (long* memory = sizes)
                    {
                        Shim.Shape(Handle, memory);
                    }
                }

                GC.KeepAlive(this);
                return sizes;
            }
        }

        public long Dimensions => Kept(Shim.Dimensions(Handle));

        public ScalarType dtype => (ScalarType)Kept(Shim.Type(Handle));

        public DeviceType device_type => (DeviceType)Kept(Shim.DeviceType(Handle));

        public Device device => new(device_type, (int)Kept(Shim.DeviceIndex(Handle)));

        public long NumberOfElements => Kept(Shim.Elements(Handle));

        public long ElementSize => Kept(Shim.ElementSize(Handle));

        internal DisposeScope? OwningDisposeScope { get; set; }

        public long size(int dim) => shape[dim < 0 ? dim + (int)Dimensions : dim];

        public long dim() => Dimensions;

        public long numel() => NumberOfElements;

        public bool is_contiguous() => Kept(Shim.IsContiguous(Handle)) != 0;

        /// <summary>Hands the tensor to the scope around its own.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of all scopes; its owner disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public override string ToString() => $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        ~Tensor() => Free();

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (_handle == 0)
            {
                return;
            }

            DisposeScopeManager.OfThread.Count(OwningDisposeScope is not null);
            OwningDisposeScope?.Disposables.Remove(this);
            OwningDisposeScope = null;
            Free();
        }

        /// <summary>
        /// Gives the native tensor away: this object is as good as disposed, and its place in a scope goes to the new owner.
        /// </summary>
        internal (nint Handle, DisposeScope? Scope) Release()
        {
            var (handle, scope) = (Handle, OwningDisposeScope);
            scope?.Disposables.Remove(this);
            (_handle, OwningDisposeScope) = (0, null);
            Interlocked.Decrement(ref _totalCount);
            return (handle, scope);
        }

        // A finalizer may run while a native call still works on the handle, if nothing refers to the object any more.
        private long Kept(long value)
        {
            GC.KeepAlive(this);
            return value;
        }

        private void Free()
        {
            if (_handle == 0)
            {
                return;
            }

            Shim.Free(_handle);
            _handle = 0;
            Interlocked.Decrement(ref _totalCount);
        }
    }
}
